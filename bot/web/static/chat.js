// The conversation: Web Chat over our own Direct Line, resumed after a reload, a lost connection or a restart.

import { nonce, locale, word, zone } from './settings.js';
import { speechFactory } from './speech.js';
import { hostConfig, onThemeChange, styleOptions } from './theme.js';

const ONLINE = 2;
const EXPIRED = 3;
const FAILED = 4;
const ENDED = 5;
const FALLBACK = 'webchat:fallback-text';
const CALENDAR_DAY = 'calendarDay';
const LONGEST_PAUSE = 15_000;

/** Whether the person said something since the page was opened: what a reload shows again does not turn the week. */
let spoke = false;

/**
 * Start the chat in #webchat.
 * @param {string} tokenPath where this page gets its token
 * @param {(day?: string) => void} onReply called after each message of the bot, with the day of an event that
 *   the person has just made or changed
 * @returns {{say: (text: string) => void}} `say` sends a text in the person's name
 */
export function startChat(tokenPath, onReply) {
  const status = document.getElementById('status');
  const room = document.getElementById('webchat');
  let directLine;
  let userID;

  const store = window.WebChat.createStore({}, () => next => action => next(adapted(action, onReply)));

  function show() {
    if (!directLine) return;
    window.WebChat.renderWebChat(
      {
        directLine,
        store,
        userID,
        locale,
        nonce,
        styleOptions: styleOptions(),
        adaptiveCardsHostConfig: hostConfig(),
        webSpeechPonyfillFactory: speechFactory(),
        overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: word('write') }
      },
      room
    );
  }

  async function connect(pause = 500) {
    try {
      const given = await fetchToken(tokenPath);
      userID = given.userId;
      directLine = window.WebChat.createDirectLine({
        domain: new URL('/v3/directline', location).href,
        token: given.token,
        conversationId: given.conversationId
      });
      directLine.connectionStatus$.subscribe(watch);
      show();
    } catch (error) {
      console.warn(`No connection: ${error.message}`);
      say(word('reconnecting'));
      setTimeout(connect, pause, Math.min(pause * 2, LONGEST_PAUSE));
    }
  }

  function watch(state) {
    if (state === ONLINE) say('');
    else if (state === EXPIRED || state === FAILED || state === ENDED) {
      say(word('reconnecting'));
      setTimeout(connect, 1000);
    }
  }

  function say(text) {
    status.textContent = text;
    status.hidden = !text;
  }

  onThemeChange(show);
  connect();
  return {
    say: text => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } })
  };
}

async function fetchToken(path) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ locale, zone })
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/** What goes out says where the person is; what comes in is shown once, as card or as text. */
function adapted(action, onReply) {
  if (action.type === 'DIRECT_LINE/POST_ACTIVITY') {
    spoke = true;
    return located(action);
  }
  if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
    const { activity } = action.payload;
    if (activity.from?.role === 'bot' && activity.type === 'message') {
      const shownDay = spoke ? activity.channelData?.[CALENDAR_DAY] : undefined;
      queueMicrotask(() => onReply(shownDay));
      if (activity.attachments?.length && activity.channelData?.[FALLBACK]) {
        return { ...action, payload: { ...action.payload, activity: { ...activity, text: undefined } } };
      }
    }
  }
  return action;
}

function located(action) {
  const { activity } = action.payload;
  const info = { type: 'clientInfo', locale, timezone: zone, platform: 'Web' };
  const entities = [...(activity.entities ?? []), info];
  return {
    ...action,
    payload: { ...action.payload, activity: { ...activity, locale, localTimezone: zone, entities } }
  };
}
