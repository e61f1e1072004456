import { create, say } from '../../core/web/dom.js';
import { castOf, LIMIT } from './cast.js';
import { readList } from './class-list.js';

/** @typedef {import('./cast.js').Cast} Cast */

/** Of what was left out. */
const SHOWN = 30;

/**
 * `<fz-cast>`: gives the pupils of a pasted list their parts. The list lives in this page only: nothing is kept, nothing
 * is sent.
 */
export class CastElement extends HTMLElement {
  /** @type {AbortController | undefined} */
  #alive;

  connectedCallback() {
    const form = this.#form;
    if (this.#alive || !form) return;
    this.#alive = new AbortController();
    const { signal } = this.#alive;
    form.hidden = false;
    this.#seed.value = String(anySeed());
    this.#seed.addEventListener('change', () => this.#halfWide(), { signal });
    form.addEventListener('submit', (event) => this.#submit(event), { signal });
    form.addEventListener('click', (event) => this.#click(event), { signal });
    window.addEventListener('pagehide', () => this.#clear(), { signal });
  }

  disconnectedCallback() {
    this.#alive?.abort();
    this.#alive = undefined;
  }

  get #form() {
    return this.querySelector('form');
  }

  get #seed() {
    return /** @type {HTMLInputElement} */ (this.querySelector('.fz-seed'));
  }

  get #list() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea'));
  }

  /** @returns {Record<string, string>} */
  get #words() {
    return JSON.parse(this.dataset.words ?? '{}');
  }

  /** A Chinese input method may write １２３. */
  #halfWide() {
    this.#seed.value = this.#seed.value.normalize('NFKC');
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    this.#draw();
  }

  /** @param {Event} event */
  #click(event) {
    const button = /** @type {Element} */ (event.target).closest('button');
    if (button?.dataset.print) this.#print(button.dataset.print);
    else if (button?.hasAttribute('data-again')) {
      this.#seed.value = String(anySeed());
      this.#draw();
    } else if (button?.hasAttribute('data-clear')) this.#clear();
  }

  #draw() {
    const { pupils, skipped } = readList(this.#list.value);
    const parts = JSON.parse(this.dataset.trial ?? '{}');
    if (pupils.length === 0) {
      this.#forget();
      this.#tell([this.#words.empty, ...this.#leftOut(skipped)]);
      return;
    }
    const cast = castOf(parts, pupils, Number(this.#seed.value) || 0);
    this.#tell([...this.#said(cast, parts), ...this.#leftOut(skipped)]);
    this.#show('.fz-cast__list', [this.#table(cast)]);
    this.#show('.fz-cast__certificates', this.#certificates(cast));
  }

  /**
   * @param {Cast} cast
   * @param {import('./cast.js').Parts} parts
   */
  #said({ given, doubled, added, alone, wanted, vacant, remarks }, { others }) {
    const words = this.#words;
    const counted = (/** @type {string[]} */ roles) =>
      [...new Set(roles)]
        .map((role) => [role, roles.filter((one) => one === role).length])
        .map(([role, count]) => (count === 1 ? role : `${role}×${count}`))
        .join(words.list);
    const said = remarks.map(({ kind, name, role }) => say(words[kind], { name, role, limit: LIMIT }));
    if (added) said.push(say(words.more, { count: added, roles: others.role }));
    if (doubled.length > 0) said.push(words.doubled);
    if (alone) said.push(say(words.alone, { role: alone }));
    if (wanted.length > 0) said.push(say(words.wanted, { roles: counted(wanted) }));
    if (vacant.length > 0) said.push(say(words.vacant, { roles: counted(vacant) }));
    return [say(words.done, { count: given.length }), ...said];
  }

  /** @param {string[]} skipped */
  #leftOut(skipped) {
    const name = skipped.slice(0, SHOWN).join(this.#words.list) + (skipped.length > SHOWN ? '…' : '');
    return name ? [say(this.#words.skipped, { name })] : [];
  }

  /** @param {Cast} cast */
  #table({ given, doubled }) {
    const { name, role, seat, also } = this.#words;
    const head = [role, name, seat].map((word) => Object.assign(create('th', '', word), { scope: 'col' }));
    const second = doubled.map((one) => ({ ...one, pupil: say(also, { name: one.pupil }) }));
    const rows = [...given, ...second].map((one) =>
      create('tr', '', ...[one.role, one.pupil, one.seat].map((text) => create('td', '', text))),
    );
    return create('table', 'fz-grid', create('thead', '', create('tr', '', ...head)), create('tbody', '', ...rows));
  }

  /** @param {Cast} cast */
  #certificates({ given }) {
    const template = /** @type {HTMLTemplateElement} */ (this.querySelector('template'));
    return given.map(({ pupil, role }) => {
      const made = document.importNode(template.content, true);
      for (const [part, text] of [
        ['[data-name]', pupil],
        ['[data-role]', role],
      ]) {
        const place = made.querySelector(part);
        if (place) place.textContent = text;
      }
      return made;
    });
  }

  #clear() {
    this.#list.value = '';
    this.#forget();
    this.#tell([]);
  }

  #forget() {
    this.#show('.fz-cast__list', []);
    this.#show('.fz-cast__certificates', []);
  }

  /** @param {string[]} lines */
  #tell(lines) {
    this.#show(
      '.fz-cast__said',
      lines.map((line) => create('p', '', line)),
    );
  }

  /**
   * @param {string} part
   * @param {Node[]} nodes
   */
  #show(part, nodes) {
    this.querySelector(part)?.replaceChildren(...nodes);
  }

  /** @param {string} what */
  #print(what) {
    const isDrawn = () => this.querySelector('.fz-cast__list')?.firstElementChild;
    if (!isDrawn()) this.#draw();
    if (!isDrawn()) return;
    this.dataset.printed = what;
    print();
  }
}

function anySeed() {
  return crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000;
}
