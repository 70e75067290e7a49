// The chat in the widget's frame. It tells the site around it one thing only: that it wants to be closed.

import { startChat } from './chat.js';

const close = () => parent.postMessage({ type: 'scheduling-bot:close' }, '*');

document.getElementById('close').addEventListener('click', close);
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') close();
});
addEventListener('focus', () => document.querySelector('[data-id="webchat-sendbox-input"]')?.focus());
startChat('/embed/token', () => {});
