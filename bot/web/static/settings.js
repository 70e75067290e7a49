// What the server told this page: its words, the nonce for styles, the language of the words; and what the browser knows.

const given = JSON.parse(document.getElementById('settings').textContent);

export const words = given.words;
export const nonce = given.nonce;
export const language = given.language;

/** Whether the calendar is the bot's own: it can be subscribed to, and filled with a sample. */
export const embedded = given.embedded;

/** BCP 47, of the browser: how dates are written here, and in which language the bot is spoken to. */
export const locale = navigator.language || language;

/** IANA name of the browser's zone. */
export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** A word with its {places} filled. */
export function word(key, values = {}) {
  return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
