// What a class's results look like: distribution, most missed questions, a table of questions and one of pupils.

import { create, createButton, say, short } from '../../core/web/dom.js';
import { asCsv, asTabs } from './cells.js';
import { mostMissed } from './tally.js';

/** @typedef {import('./tally.js').Class} Class */
/** @typedef {import('./tally.js').Question} Question */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Class} one
 * @param {Words} words
 * @param {AbortSignal} signal
 */
export function resultsOf(one, words, signal) {
  const title = create('a', '', one.paper.title);
  title.href = `${one.paper.href}#${encodeURIComponent(one.paper.anchor)}`;
  const facts = { pupils: one.pupils.length, share: percent(one.mean) };
  return create(
    'section',
    'fz-class',
    create('h2', '', title),
    create('p', '', say(words.average, facts)),
    create(
      'div',
      'fz-class__parts',
      part(words.distribution, scrolling(distribution(one, words), words.distribution)),
      part(words.mostMissed, missed(one.questions, words)),
      part(words.perQuestion, scrolling(questions(one.questions, words), words.perQuestion)),
    ),
    part(
      words.perPupil,
      scrolling(pupils(one, words), words.perPupil, 'fz-results__pupils'),
      copies(one, words, signal),
    ),
  );
}

/**
 * @param {string} heading
 * @param {HTMLElement[]} content
 */
function part(heading, ...content) {
  return create('div', 'fz-class__part', create('h3', '', heading), ...content);
}

/**
 * @param {Class} one
 * @param {Words} words
 */
function distribution({ bands, pupils }, words) {
  const rows = bands.map(({ low, high, count }) => {
    const bar = create('meter', '');
    bar.max = pupils.length;
    bar.value = count;
    bar.setAttribute('aria-hidden', 'true');
    return create('tr', '', cell('th', `${low}–${high}%`, 'row'), cell('td', String(count)), create('td', '', bar));
  });
  return table([words.band, words.pupils, ''], rows);
}

/**
 * @param {Question[]} all
 * @param {Words} words
 */
function missed(all, words) {
  const worst = mostMissed(all);
  if (worst.length === 0) return create('p', '', words.noneMissed);
  return create(
    'ol',
    '',
    ...worst.map((question) =>
      create('li', '', link(question, words), ` ${say(words.missedShare, { share: percent(question.mean) })}`),
    ),
  );
}

/**
 * @param {Question[]} all
 * @param {Words} words
 */
function questions(all, words) {
  const rows = all.map((question) => {
    const name = create('th', '', link(question, words));
    name.scope = 'row';
    const numbers = [question.answered, question.full, question.answered > 0 ? percent(question.mean) : words.notDrawn];
    return create('tr', '', name, ...numbers.map((number) => cell('td', String(number))));
  });
  return table([words.question, words.answered, words.full, words.mean], rows);
}

/**
 * @param {Class} one
 * @param {Words} words
 */
function pupils({ pupils: all, questions: asked }, words) {
  const rows = all.map(({ label, gained, points, share, shares }) =>
    create(
      'tr',
      '',
      cell('th', label || words.unnamed, 'row'),
      cell('td', `${short(gained)}／${short(points)}`),
      cell('td', percent(share)),
      ...shares.map((one) => cell('td', mark(one))),
    ),
  );
  return table([words.pupil, words.score, words.share, ...asked.map(({ number }) => number)], rows);
}

/**
 * @param {Class} one
 * @param {Words} words
 * @param {AbortSignal} signal
 */
function copies(one, words, signal) {
  const status = create('p', 'fz-results__status');
  status.setAttribute('role', 'status');
  const field = create('textarea', 'fz-results__codes');
  field.readOnly = true;
  field.rows = 4;
  const shown = create('label', '', create('span', '', words.tableText), field);
  shown.hidden = true;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asTabs(rowsOf(one, words)));
      status.textContent = words.copied;
    } catch {
      // A page from a file or over plain HTTP may not write to the clipboard.
      field.value = asTabs(rowsOf(one, words));
      shown.hidden = false;
      field.select();
      status.textContent = words.notCopied;
    }
  };
  const buttons = [
    createButton('fz-button', words.copy, () => void copy(), signal),
    createButton('fz-button', words.csv, () => save(one, words), signal),
  ];
  return create('div', 'fz-results__copies', create('p', 'fz-results__buttons', ...buttons), status, shown);
}

/**
 * Saves the table as a file; the mark at its beginning tells spreadsheets that it is UTF-8.
 * @param {Class} one
 * @param {Words} words
 */
function save(one, words) {
  const link = create('a', '');
  link.href = URL.createObjectURL(new Blob([`\ufeff${asCsv(rowsOf(one, words))}\r\n`], { type: 'text/csv' }));
  link.download = `${words.fileName}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/**
 * @param {Class} one
 * @param {Words} words
 * @returns {(string | number)[][]}
 */
export function rowsOf({ pupils: all, questions: asked }, words) {
  const names = asked.map((question) => nameOf(question, words));
  const body = all.map(({ label, gained, points, shares }) => [
    label,
    Number(short(gained)),
    Number(short(points)),
    ...shares.map((share) => (share === null ? '' : Number(short(share)))),
  ]);
  return [[words.pupil, words.score, words.outOf, ...names], ...body];
}

/**
 * @param {Question} question
 * @param {Words} words
 */
function nameOf({ number }, words) {
  const [item, part] = number.split('.');
  return part ? say(words.part, { number: item, part }) : say(words.item, { number: item });
}

/**
 * @param {Question} question
 * @param {Words} words
 */
function link(question, words) {
  const way = create('a', '', nameOf(question, words));
  way.href = question.href;
  return way;
}

/** @param {number | null} share */
function mark(share) {
  if (share === null) return '–';
  return share === 1 ? '✓' : share === 0 ? '✗' : percent(share);
}

/** @param {number} share */
function percent(share) {
  return `${Math.round(share * 100)}%`;
}

/**
 * @param {string[]} heads
 * @param {HTMLElement[]} rows
 */
function table(heads, rows) {
  const head = create('tr', '', ...heads.map((name) => (name ? cell('th', name, 'col') : create('td', ''))));
  return create('table', 'fz-results__table', create('thead', '', head), create('tbody', '', ...rows));
}

/**
 * A wide table scrolls inside its own box, by keyboard too.
 * @param {HTMLElement} content
 * @param {string} name
 * @param {string} [kind]
 */
function scrolling(content, name, kind = '') {
  const box = create('div', `fz-results__wide ${kind}`.trim(), content);
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', name);
  return box;
}

/**
 * @param {'th' | 'td'} tag
 * @param {string} text
 * @param {string} [scope]
 */
function cell(tag, text, scope) {
  const made = create(tag, '', text);
  if (scope) made.setAttribute('scope', scope);
  return made;
}
