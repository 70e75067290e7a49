// The week beside the chat: as a grid (the calendar component) and as a plain list, both from the same answer.

import { day, firstWeekday, hours, inWords, plusDays, wall, weekInWords, weekOf } from './dates.js';
import { element } from './elements.js';
import { showEvent } from './event.js';
import { accessibleView, readableHeader } from './grid-access.js';
import { locale, word, zone } from './settings.js';

const get = id => document.getElementById(id);
const AGAIN = 60_000;

/**
 * Start the agenda.
 * @param {(count: number) => void} onCount called with the number of events of the week
 * @returns {{refresh: (shownDay?: string) => Promise<void>}} `refresh` reads the week anew; with a day it turns to its week
 */
export function startAgenda(onCount) {
  let now;
  let first;
  let events = [];
  let calendar;
  let latest = 0;
  let drawn = '';

  async function refresh(shownDay) {
    const mine = ++latest;
    if (shownDay) first = weekOf(wall(`${shownDay}T00:00`));
    const from = first ? `&from=${day(first)}` : '';
    try {
      const response = await fetch(`/page/agenda?days=7&zone=${encodeURIComponent(zone)}${from}`);
      const locked = response.status === 403;
      if (!response.ok && !locked) throw new Error(`${response.status}`);
      const answer = await response.json();
      if (mine !== latest) return;
      get('locked').hidden = !locked;
      get('problem').hidden = true;
      if (locked) return forget();
      now = wall(answer.now);
      events = answer.events;
      if (!first) {
        first = weekOf(now);
        if (day(first) !== answer.from) return refresh();
      }
      const answered = JSON.stringify([answer.from, day(now), events]);
      if (answered !== drawn) keepingFocus(show);
      drawn = answered;
    } catch (error) {
      console.warn(`No agenda: ${error.message}`);
      get('problem').hidden = false;
    }
  }

  /** Whoever signs out leaves nothing to be read. */
  function forget() {
    events = [];
    drawn = '';
    if (first) show();
    get('hint').hidden = true;
  }

  function show() {
    get('week').textContent = weekInWords(first);
    get('hint').hidden = events.length > 0;
    onCount(events.length);
    showList();
    showGrid();
  }

  function showGrid() {
    if (get('grid').hidden) return;
    calendar ??= new window.FullCalendar.Calendar(get('grid'), {
      initialView: 'timeGridWeek',
      initialDate: day(first),
      headerToolbar: false,
      height: '100%',
      timeZone: 'UTC',
      locale,
      firstDay: firstWeekday(),
      now: () => now.toISOString().slice(0, 16),
      nowIndicator: true,
      scrollTime: '08:00',
      slotDuration: '00:30',
      slotHeaderInterval: '01:00',
      displayEventEnd: false,
      eventClass: ({ isShort }) => `week-event${isShort ? '' : ' roomy'}`,
      allDayText: word('all_day'),
      dayMaxEvents: 3,
      eventInteractive: true,
      eventDidMount: ({ event, el }) => (el.dataset.event = event.id),
      dayHeaderDidMount: readableHeader,
      viewDidMount: accessibleView,
      eventClick: ({ event, jsEvent }) => {
        jsEvent.preventDefault();
        showEvent(event.extendedProps.shown);
      }
    });
    calendar.batchRendering(() => {
      calendar.removeAllEvents();
      events.forEach(event => calendar.addEvent(asGridEvent(event)));
      calendar.gotoDate(day(first));
    });
    calendar.render();
  }

  function showList() {
    const days = Array.from({ length: 7 }, (_, number) => plusDays(first, number));
    get('list').replaceChildren(...days.map(date => dayOfList(date, events, now)).filter(Boolean));
  }

  function move(days) {
    first = days ? plusDays(first, days) : weekOf(now);
    refresh();
  }

  function choose(form) {
    document.querySelectorAll('[data-form]').forEach(button => {
      button.setAttribute('aria-pressed', String(button.dataset.form === form));
    });
    get('grid').hidden = form !== 'grid';
    get('list').hidden = form !== 'list';
    if (first) showGrid();
  }

  get('previous').addEventListener('click', () => move(-7));
  get('next').addEventListener('click', () => move(7));
  get('today').addEventListener('click', () => move(0));
  document.querySelectorAll('[data-form]').forEach(button => {
    button.addEventListener('click', () => choose(button.dataset.form));
  });
  choose(matchMedia('(max-width: 800px)').matches ? 'list' : 'grid');
  document.addEventListener('visibilitychange', () => document.hidden || refresh());
  setInterval(() => document.hidden || refresh(), AGAIN);
  return { refresh };
}

/** What an occurrence is known by in grid and list. */
function name(event) {
  return `${event.id} ${event.start}`;
}

/** Draw, and leave whoever works by keys on the event where they were: what is drawn anew loses the focus. */
function keepingFocus(draw) {
  const was = document.activeElement?.closest?.('[data-event]');
  const room = was?.closest('#grid, #list');
  draw();
  if (!room) return;
  requestAnimationFrame(() => {
    const same = [...room.querySelectorAll('[data-event]')].find(one => one.dataset.event === was.dataset.event);
    if (same && document.activeElement === document.body) same.focus();
  });
}

function asGridEvent(event) {
  return {
    id: name(event),
    title: event.title,
    start: event.start,
    end: event.end,
    allDay: event.all_day,
    extendedProps: { shown: event }
  };
}

/** A day with its events; null for an empty one. */
function dayOfList(date, events, now) {
  const next = day(plusDays(date, 1));
  const own = events.filter(event => event.start < next && event.end > day(date) && event.end !== `${day(date)}T00:00`);
  if (!own.length) return null;
  const today = day(date) === day(now) ? ' today' : '';
  return element('section', { className: `day${today}` }, [
    element('h3', { textContent: inWords(date) }),
    element('ul', {}, own.map(line))
  ]);
}

function line(event) {
  const button = element('button', { type: 'button', className: 'entry' }, [
    element('span', { className: 'hours', textContent: hours(event, word('all_day')) }),
    element('span', { className: 'what', textContent: event.title }),
    element('span', { className: 'where', textContent: [...event.places, ...event.people].join(' · ') })
  ]);
  button.dataset.event = name(event);
  button.addEventListener('click', () => showEvent(event));
  return element('li', {}, [button]);
}
