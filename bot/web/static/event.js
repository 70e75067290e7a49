// One event, looked at: when, where, who, and the file to take along.

import { wholeTime } from './dates.js';
import { element } from './elements.js';
import { word } from './settings.js';

const get = id => document.getElementById(id);

export function showEvent(event) {
  get('event-title').textContent = event.title;
  get('event-when').textContent = wholeTime(event, word('all_day')) + (event.zone ? ` (${event.zone})` : '');
  const facts = [
    ['where', event.places.join(', ')],
    ['who', event.people.join(', ')],
    ['notes', event.notes]
  ].filter(([, value]) => value);
  get('event-facts').replaceChildren(
    ...facts.flatMap(([key, value]) => [
      element('dt', { textContent: word(key) }),
      element('dd', { textContent: value })
    ])
  );
  const links = [
    event.ics && element('a', { href: event.ics, download: '', textContent: word('download') }),
    event.join && element('a', { href: event.join, target: '_blank', rel: 'noopener', textContent: word('join') }),
    event.link && element('a', { href: event.link, target: '_blank', rel: 'noopener', textContent: word('open') })
  ];
  get('event-actions').replaceChildren(...links.filter(Boolean));
  get('event').showModal();
}
