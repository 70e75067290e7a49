// The chat as a floating button on another site: <script src="https://bot.example.com/widget.js" defer></script>
// The site must be on the bot's list (BOT_EMBED_ORIGINS); the browser keeps the frame empty on every other.

(() => {
  const bot = new URL(document.currentScript.src);
  const label = document.currentScript.dataset.label || 'Schedule';
  const host = document.createElement('scheduling-bot');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; position: fixed; inset: auto 20px 20px auto; z-index: 2147483000; font: 15px system-ui, sans-serif; }
    button { display: flex; align-items: center; gap: 8px; border: 0; border-radius: 26px; padding: 14px 20px; cursor: pointer;
      background: #0f766e; color: #fff; font: 600 15px system-ui, sans-serif; box-shadow: 0 6px 24px #0004; }
    button:hover { background: #115e59; }
    button:focus-visible { outline: 3px solid #0f766e; outline-offset: 3px; }
    iframe { position: fixed; inset: auto 20px 84px auto; width: min(400px, calc(100vw - 40px)); height: min(640px, calc(100vh - 110px));
      border: 1px solid #0003; border-radius: 16px; background: Canvas; box-shadow: 0 12px 48px #0005; }
    [hidden] { display: none; }
    @media (max-width: 480px) { iframe { inset: 0; width: 100vw; height: 100vh; border: 0; border-radius: 0; } }
  `);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.setAttribute('aria-expanded', 'false');
  root.append(button);

  let frame;

  function focus() {
    frame.focus();
  }

  function open() {
    if (!frame) {
      frame = document.createElement('iframe');
      frame.title = label;
      frame.allow = 'microphone; clipboard-write';
      frame.src = new URL('/embed', bot).href;
      frame.addEventListener('load', focus);
      root.append(frame);
    }
    frame.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    focus();
  }

  function close() {
    frame.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  }

  button.addEventListener('click', () => (frame && !frame.hidden ? close() : open()));
  addEventListener('message', event => {
    if (event.origin === bot.origin && event.source === frame?.contentWindow) {
      if (event.data?.type === 'scheduling-bot:close') close();
    }
  });
  const attach = () => document.body.append(host);
  if (document.body) attach();
  else addEventListener('DOMContentLoaded', attach);
})();
