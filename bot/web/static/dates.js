// Days and times as this browser's person writes them. Times come as wall clock ("2026-03-02T09:00") and stay that.

import { locale } from './settings.js';

/** A wall-clock or day string as a Date whose UTC fields are that wall clock. */
export function wall(text) {
  return new Date(text.length === 10 ? `${text}T00:00Z` : `${text}Z`);
}

/** "2026-03-02" of such a Date. */
export function day(date) {
  return date.toISOString().slice(0, 10);
}

export function plusDays(date, days) {
  return new Date(date.getTime() + days * 86_400_000);
}

/** 0 = Sunday, as the person's country begins its weeks. */
export function firstWeekday() {
  const region = new Intl.Locale(locale);
  const info = region.getWeekInfo?.() ?? region.weekInfo;
  return (info?.firstDay ?? 1) % 7;
}

/** The first day of the week that `date` is in. */
export function weekOf(date) {
  return plusDays(wall(day(date)), -((date.getUTCDay() - firstWeekday() + 7) % 7));
}

const format = options => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
const dayName = format({ weekday: 'long', day: 'numeric', month: 'long' });
const clock = format({ hour: 'numeric', minute: '2-digit' });
const span = format({ day: 'numeric', month: 'long', year: 'numeric' });

export const inWords = date => dayName.format(date);

/** "2 – 8 March 2026" */
export const weekInWords = first => span.formatRange(first, plusDays(first, 6));

/** "9:00 – 10:30", or the words for a whole day. */
export function hours(event, allDay) {
  return event.all_day ? allDay : clock.formatRange(wall(event.start), wall(event.end));
}

/** Weekday, date and hours in one line. */
export function wholeTime(event, allDay) {
  const last = plusDays(wall(event.end), event.all_day ? -1 : 0);
  const days = day(wall(event.start)) === day(last) ? inWords(last) : dayName.formatRange(wall(event.start), last);
  return `${days}, ${hours(event, allDay)}`;
}
