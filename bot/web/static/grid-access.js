// What the calendar component leaves out for people who use a keyboard or a screen reader.

import { element } from './elements.js';
import { word } from './settings.js';

/** A day's heading is read as it is seen; the component hides its text. */
export function readableHeader({ el }) {
  [el, ...el.querySelectorAll('[aria-hidden]')].forEach(part => part.removeAttribute('aria-hidden'));
}

/** The hours can be scrolled with the keys, from a cell, since a grid may hold no other stop; every heading has a text. */
export function accessibleView({ el }) {
  for (const part of el.querySelectorAll('*')) {
    const cell = getComputedStyle(part).overflowY === 'auto' && part.querySelector('[role="gridcell"]');
    if (cell) Object.assign(cell, { tabIndex: 0, ariaLabel: word('calendar_label') });
  }
  for (const heading of el.querySelectorAll('[role="rowheader"][aria-label]:empty')) {
    heading.append(element('span', { className: 'unseen', textContent: heading.getAttribute('aria-label') }));
  }
}
