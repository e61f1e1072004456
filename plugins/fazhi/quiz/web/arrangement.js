// Puts the paper that composition.js chose on the page: numbers, names and letters follow, and so does the key.
// What identifies a question or an option never changes: its id, `data-option`, `value`.

import { say } from '../../core/web/dom.js';
import { compose } from './composition.js';
import { Served } from './served.js';

/** @typedef {{ li: HTMLElement, key: Element | undefined, section: Section | undefined }} Entry */
/** @typedef {{ heading: HTMLElement, numeral: string, count: number }} Section */

const LETTER = 65;
/** What a heading says of the number of all its questions and points, which a drawn paper does not have. */
const SUMS = [
  /[，,、；;]?\s*(?:本大?题)?(?:共计?|满分|合计)\s*[\d零一二两三四五六七八九十百.]+\s*(?:道|个)?(?:小题|题|分)/g,
  /[,;]?\s*[\d.]+\s+(?:points?|questions?|items?)\s+(?:in\s+)?(?:all|total)\b/gi,
  /[,;]?\s*total(?:\s+of)?:?\s*[\d.]+\s+(?:points?|questions?|items?)/gi,
];

export class Arrangement {
  #served = new Served();

  /**
   * @param {Element} paper
   * @param {Element} key
   * @param {import('./settings.js').Settings} how
   * @param {number} seed
   */
  constructor(paper, key, how, seed) {
    this.words = how.words;
    this.list = paper.querySelector('.fz-quiz__items');
    this.keyList = key.querySelector('.fz-key__items');
    this.written = fieldsetsOf(paper);
    if (!this.list || !this.keyList || (how.draw === undefined && how.shuffle === 'none')) return;
    const entries = entriesOf(this.list, this.keyList);
    const sections = [...new Set(entries.map((entry) => entry.section))];
    const written = entries.map(({ li, section }) => ({
      section: sections.indexOf(section),
      options: fieldsetsOf(li).map(labelsOf),
    }));
    this.#apply(entries, compose(written, how, seed));
  }

  /**
   * @param {Entry[]} entries
   * @param {import('./composition.js').Composed[]} composed
   */
  #apply(entries, composed) {
    const shown = composed.map(({ index }) => entries[index]);
    composed.forEach(({ options }, place) => {
      const { li, key } = shown[place];
      fieldsetsOf(li).forEach((fieldset, part) => {
        this.#letter(fieldset, keyOf(key, fieldset), options[part]);
      });
      this.#number(li, place + 1);
    });
    this.#head(entries, shown);
    this.#served.arrange(/** @type {Element} */ (this.list), spaced(shown.map(({ li }) => li)));
    this.#served.arrange(/** @type {Element} */ (this.keyList), spaced(shown.flatMap(({ key }) => key ?? [])));
  }

  /**
   * Gives the options their places and letters.
   * @param {HTMLElement} fieldset
   * @param {Element | undefined} key
   * @param {string[]} labels  In their new order.
   */
  #letter(fieldset, key, labels) {
    const first = optionsOf(fieldset)[0];
    if (!first?.parentElement) return;
    const letters = new Map(labels.map((label, place) => [label, String.fromCharCode(LETTER + place)]));
    /** @param {Element} element */
    const place = (element) => labels.indexOf(/** @type {HTMLElement} */ (element).dataset.option ?? '');
    this.#served.arrange(first.parentElement, spaced(sortedBy(optionsOf(fieldset), place)));
    for (const scope of [fieldset, key]) {
      for (const span of scope?.querySelectorAll('[data-label]') ?? []) {
        const letter = letters.get(/** @type {HTMLElement} */ (span).dataset.label ?? '');
        if (letter) this.#served.write(span, letter);
      }
    }
    const feedback = key?.querySelector('.fz-key__feedback');
    if (feedback) this.#served.arrange(feedback, spaced(sortedBy([...feedback.children], place)));
    this.#sortAnswers(key, labels);
  }

  /**
   * Names the correct options by their letters' order, whatever stands between them.
   * @param {Element | undefined} key
   * @param {string[]} labels
   */
  #sortAnswers(key, labels) {
    const answers = [...(key?.querySelectorAll('.fz-key__choice') ?? [])];
    const line = answers[0]?.parentElement;
    if (!line) return;
    const sorted = sortedBy(answers, (answer) => labels.indexOf(labelIn(answer)));
    const nodes = [...line.childNodes].map((node) => sorted[answers.indexOf(/** @type {Element} */ (node))] ?? node);
    this.#served.arrange(line, nodes);
  }

  /**
   * @param {HTMLElement} li
   * @param {number} number
   */
  #number(li, number) {
    const shown = li.querySelector('.fz-item__number');
    if (shown) this.#served.write(shown, `${number}.`);
    const name = say(this.words.item, { number });
    const isCase = li.querySelector('.fz-case') !== null;
    fieldsetsOf(li).forEach((fieldset, part) => {
      this.#served.note(fieldset, 'name', isCase ? say(this.words.part, { item: name, number: part + 1 }) : name);
    });
  }

  /**
   * Puts each heading over the first of its questions and numbers the headings that are left.
   * @param {Entry[]} entries
   * @param {Entry[]} shown
   */
  #head(entries, shown) {
    const numerals = [...new Set(entries.flatMap(({ section }) => section ?? []))].map(({ numeral }) => numeral);
    const left = new Set(shown.flatMap(({ section }) => section ?? []));
    const first = new Map([...left].map((section) => [section, shown.find((entry) => entry.section === section)]));
    for (const { li, section } of entries) {
      const heading = section && first.get(section)?.li === li ? [section.heading] : [];
      const others = [...li.childNodes].filter((node) => !isHeading(node));
      if (heading.length > 0 || others.length < li.childNodes.length) this.#served.arrange(li, [...heading, ...others]);
    }
    [...left].forEach((section, place) => {
      const numeral = section.heading.querySelector('.fz-section__numeral');
      if (numeral) this.#served.write(numeral, numerals[place]);
      if (shown.filter((entry) => entry.section === section).length < section.count) this.#dropSums(section.heading);
    });
  }

  /** @param {HTMLElement} heading */
  #dropSums(heading) {
    for (const node of heading.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      const text = SUMS.reduce((said, sum) => said.replace(sum, ''), node.textContent ?? '');
      const tidy = text.replace(/([（(])[，,、；;]\s*/g, '$1').replace(/\s*[（(]\s*[）)]/g, '');
      this.#served.write(node, tidy);
    }
  }

  restore() {
    this.#served.restore();
  }
}

/**
 * @param {Element} list
 * @param {Element} keyList
 * @returns {Entry[]}
 */
function entriesOf(list, keyList) {
  /** @type {Section | undefined} */
  let section;
  return [...list.children].map((child, index) => {
    const li = /** @type {HTMLElement} */ (child);
    const heading = /** @type {HTMLElement | undefined} */ ([...li.children].find(isHeading));
    const numeral = heading?.querySelector('.fz-section__numeral')?.textContent ?? '';
    if (heading) section = { heading, numeral, count: 0 };
    if (section) section.count += 1;
    return { li, key: keyList.children[index], section };
  });
}

/** @param {Node} node */
function isHeading(node) {
  return node instanceof HTMLElement && node.classList.contains('fz-section');
}

/**
 * @param {Element} scope
 * @returns {HTMLFieldSetElement[]}
 */
function fieldsetsOf(scope) {
  return [...scope.querySelectorAll('fieldset')].filter((one) => one.classList.contains('fz-item'));
}

/**
 * Returns what can be shuffled: options and steps, but not 对 and 错.
 * @param {HTMLElement} fieldset
 */
function optionsOf(fieldset) {
  const options = /** @type {HTMLElement[]} */ ([...fieldset.querySelectorAll('.fz-option, .fz-order__step')]);
  return fieldset.dataset.type === 'true-false' ? [] : options;
}

/** @param {HTMLElement} fieldset */
function labelsOf(fieldset) {
  return optionsOf(fieldset).map((option) => option.dataset.option ?? '');
}

/**
 * @param {Element | undefined} key
 * @param {Element} fieldset
 */
function keyOf(key, fieldset) {
  const entries = key ? [key, ...key.querySelectorAll('[data-item]')] : [];
  return entries.find((entry) => /** @type {HTMLElement} */ (entry).dataset.item === fieldset.id);
}

/** @param {Element} answer */
function labelIn(answer) {
  return answer.querySelector('[data-label]')?.getAttribute('data-label') ?? '';
}

/**
 * @template {Element} Kind
 * @param {Kind[]} elements
 * @param {(element: Kind) => number} place
 */
function sortedBy(elements, place) {
  return [...elements].sort((one, other) => place(one) - place(other));
}

/**
 * Separates elements as the served lines do.
 * @param {Element[]} elements
 */
function spaced(elements) {
  return elements.flatMap((element) => [element, document.createTextNode('\n')]);
}
