// The page: chat on one side, the week on the other; on a phone one of them at a time.

import { startAgenda } from './agenda.js';
import { startChat } from './chat.js';
import { embedded, word, zone } from './settings.js';
import { startSubscription } from './subscription.js';

const get = id => document.getElementById(id);
const SOON = 150;

let shown = 0;
const agenda = startAgenda(count => {
  const fresh = count - shown;
  get('badge').hidden = fresh <= 0 || document.body.dataset.shown === 'agenda';
  get('badge').textContent = word('added', { count: fresh });
  if (get('badge').hidden) shown = count;
});

let waiting;
let shownDay;
const chat = startChat('/page/token', day => {
  shownDay = day ?? shownDay;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    agenda.refresh(shownDay);
    shownDay = undefined;
  }, SOON);
});

document.querySelectorAll('[data-show]').forEach(button => {
  button.addEventListener('click', () => show(button.dataset.show));
});

function show(part) {
  document.body.dataset.shown = part;
  document.querySelectorAll('[data-show]').forEach(button => {
    button.setAttribute('aria-pressed', String(button.dataset.show === part));
  });
  agenda.refresh();
}

get('sample').addEventListener('click', () => {
  chat.say(word('say_load_sample'));
  show('chat');
});
get('sign-in').addEventListener('click', () => {
  chat.say(word('say_sign_in'));
  show('chat');
});
if (!embedded) {
  get('sample').hidden = true;
  get('subscribe').hidden = true;
  get('empty').textContent = word('empty_elsewhere');
}
get('zone').textContent = word('zone', { zone: zone.replaceAll('_', ' ') });
if (embedded) startSubscription();
agenda.refresh();
