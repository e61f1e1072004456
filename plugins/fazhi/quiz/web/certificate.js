// The way to the certificate: what it says stands behind the #, which no browser sends to a server.

/** @typedef {{ title: string, gained: string, points: string, date: string }} Facts */

/**
 * @param {string} page  Address of the certificate page.
 * @param {Facts} facts
 */
export function certificateLink(page, { title, gained, points, date }) {
  return `${page}#${new URLSearchParams({ title, gained, points, date })}`;
}

/**
 * Returns a day as the device sees it: 2026-12-04.
 * @param {Date} date
 */
export function dayOf(date) {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
