// What an item shows once it is marked: icons and words at its options, blanks, steps and pairs.

import { create, say } from '../../core/web/dom.js';

const NAMES = ['option', 'blank', 'part'].flatMap((part) => [`fz-${part}--right`, `fz-${part}--wrong`]);

export class Marks {
  /**
   * @param {HTMLElement} fieldset
   * @param {HTMLElement} key  The item's entry of the key.
   * @param {Record<string, string>} words
   */
  constructor(fieldset, key, words) {
    this.fieldset = fieldset;
    this.key = key;
    this.words = words;
    /** @type {Element[]} */
    this.shown = [];
  }

  /**
   * Says of the options which are correct and which were chosen.
   * @param {string[]} given
   */
  showOptions(given) {
    const correct = this.key.dataset.answer ?? '[]';
    for (const option of this.fieldset.querySelectorAll('.fz-option')) {
      const label = /** @type {HTMLElement} */ (option).dataset.option ?? '';
      const isCorrect = [JSON.parse(correct)].flat().map(String).includes(label);
      const isChosen = given.includes(label);
      if (isCorrect || isChosen) this.showOption(option, isCorrect, isChosen);
    }
  }

  /**
   * @param {Element} option
   * @param {boolean} isCorrect
   * @param {boolean} isChosen
   */
  showOption(option, isCorrect, isChosen) {
    const { words } = this;
    const said = [isCorrect ? words.optionRight : '', isChosen ? words.optionChosen : ''].filter(Boolean).join(' · ');
    const state = isCorrect ? 'right' : 'wrong';
    option.classList.add(`fz-option--${state}`);
    this.addTo(option, create('span', 'fz-option__mark', icon(state), create('span', '', said)));
    const label = /** @type {HTMLElement} */ (option).dataset.option;
    const feedback = this.key.querySelector(`.fz-key__feedback [data-option="${label}"] .fz-key__text`);
    if (isChosen && feedback) this.addAfter(option, create('p', 'fz-feedback', ...copies(feedback)));
  }

  /**
   * @param {Element[]} inputs
   * @param {boolean[]} parts
   */
  showBlanks(inputs, parts) {
    inputs.forEach((input, index) => {
      const said = say(this.words[parts[index] ? 'blankRight' : 'blankWrong'], { number: index + 1 });
      const state = parts[index] ? 'right' : 'wrong';
      const text = create('span', 'fz-hidden', said);
      input.classList.add(`fz-blank--${state}`);
      this.addAfter(input, create('span', 'fz-blank__mark', icon(state), text));
    });
  }

  /**
   * Says of each step whether it stands in its place.
   * @param {Element[]} steps
   * @param {boolean[]} parts
   */
  showParts(steps, parts) {
    steps.forEach((step, place) => {
      this.addTo(step, this.partMark(step, parts[place]));
    });
  }

  /**
   * @param {Element[]} fields
   * @param {boolean[]} parts
   */
  showPairs(fields, parts) {
    fields.forEach((field, place) => {
      this.addAfter(field, this.partMark(field, parts[place]));
    });
  }

  /**
   * @param {Element} element
   * @param {boolean} isRight
   */
  partMark(element, isRight) {
    const state = isRight ? 'right' : 'wrong';
    element.classList.add(`fz-part--${state}`);
    const said = create('span', '', this.words[isRight ? 'partRight' : 'partWrong']);
    return create('span', 'fz-part__mark', icon(state), said);
  }

  /**
   * @param {Element} parent
   * @param {Element} element
   */
  addTo(parent, element) {
    parent.append(element);
    this.shown.push(element);
  }

  /**
   * @param {Element} sibling
   * @param {Element} element
   */
  addAfter(sibling, element) {
    sibling.after(element);
    this.shown.push(element);
  }

  /** Takes every mark away. */
  clear() {
    for (const element of this.shown.splice(0)) element.remove();
    for (const name of NAMES) {
      for (const element of this.fieldset.querySelectorAll(`.${name}`)) element.classList.remove(name);
    }
  }
}

/** @param {string} state */
export function icon(state) {
  const mark = create('span', `fz-icon fz-icon--${state}`);
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}

/** @param {Element} element */
function copies(element) {
  return [...element.childNodes].map((node) => node.cloneNode(true));
}
