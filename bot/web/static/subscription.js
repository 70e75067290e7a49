// The secret address of the person's calendar: shown, copied, made anew.

import { word } from './settings.js';

const get = id => document.getElementById(id);

export function startSubscription() {
  const said = text => {
    get('subscription-said').textContent = text;
  };

  async function ask(method) {
    const response = await fetch('/page/address', { method });
    if (!response.ok) throw new Error(`${response.status}`);
    get('address').value = (await response.json()).address;
  }

  get('subscribe').addEventListener('click', async () => {
    said('');
    get('subscription').showModal();
    await ask('GET').catch(() => said(word('no_agenda')));
    get('address').select();
  });
  get('copy').addEventListener('click', async () => {
    get('address').select();
    await navigator.clipboard.writeText(get('address').value);
    said(word('copied'));
  });
  get('renew').addEventListener('click', () =>
    ask('POST').then(
      () => said(word('renewed')),
      () => said(word('no_agenda'))
    )
  );
}
