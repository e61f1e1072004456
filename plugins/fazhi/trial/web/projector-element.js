import { say } from '../../core/web/dom.js';
import { siteStore } from '../../core/web/store.js';
import { afterPress, showVotes } from './ballots.js';
import { extended, left, moved, phaseOf, shown, toggled } from './clock.js';
import { begun, nameOf, recalled, written } from './memory.js';
import { chime } from './sound.js';

/** @typedef {import('./memory.js').Hearing} Hearing */

const TICK = 250;
/** What a key or a remote does. */
const KEYS = /** @type {Record<string, string>} */ ({
  PageDown: 'next',
  ArrowRight: 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ' ': 'toggle',
  e: 'evidence',
  v: 'vote',
  f: 'full',
});
const PANELS = ['evidence', 'vote', 'verdict'];

/**
 * `<fz-projector>`: shows one stage of a hearing at a time with its clock. The page is a plain order of procedure with
 * the evidence below it; without script it stays that.
 */
export class ProjectorElement extends HTMLElement {
  /** @type {AbortController | undefined} */
  #alive;
  /** @type {Hearing} */
  #hearing = begun({ seconds: [], issues: 0, choices: 0 });
  /** @type {HTMLDialogElement | undefined} */
  #dialog;
  #phase = '';
  #hasSound = true;
  #timer = 0;

  connectedCallback() {
    if (this.#alive) return;
    this.#alive = new AbortController();
    const { signal } = this.#alive;
    this.#hearing = recalled(this.#store.read(this.#keptAs), this.#shape, Date.now());
    this.#prepareDialog(signal);
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('change', (event) => this.#decide(event), { signal });
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    document.addEventListener('visibilitychange', () => this.#stayAwake(), { signal });
    for (const part of this.querySelectorAll('.fz-controls, .fz-clock')) part.toggleAttribute('hidden', false);
    this.classList.add('fz-alive');
    this.#timer = window.setInterval(() => this.#tick(), TICK);
    this.#show();
  }

  disconnectedCallback() {
    this.#alive?.abort();
    this.#alive = undefined;
    clearInterval(this.#timer);
  }

  get #stages() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('.fz-stages > li')]);
  }

  get #shape() {
    const issues = [...this.querySelectorAll('.fz-vote')];
    const seconds = this.#stages.map((stage) => Number(stage.dataset.seconds));
    return { seconds, issues: issues.length, choices: issues[0]?.querySelectorAll('li').length ?? 0 };
  }

  /** @returns {Record<string, string>} */
  get #words() {
    return JSON.parse(this.dataset.words ?? '{}');
  }

  get #store() {
    return siteStore(this.dataset.root ?? './');
  }

  get #keptAs() {
    return nameOf(this.dataset.trial ?? '');
  }

  /** @param {Partial<Hearing>} change */
  #change(change) {
    this.#hearing = { ...this.#hearing, ...change };
    this.#store.write(this.#keptAs, written(this.#hearing, this.#shape));
    this.#show();
  }

  /** @param {Event} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const exhibit = target.closest('a.fz-exhibit');
    const button = /** @type {HTMLElement | null} */ (target.closest('button'));
    // A mouse leaves the focus on what it pressed; there the space bar would press it again instead of the clock.
    const isPressed = /** @type {MouseEvent} */ (event).detail > 0;
    if (isPressed && target.closest('.fz-controls button, .fz-exhibit')) this.#focusStage({ preventScroll: true });
    if (exhibit) {
      event.preventDefault();
      this.#open('evidence', exhibit.getAttribute('href') ?? '');
    } else if (button?.dataset.vote) this.#change({ votes: afterPress(this.#hearing.votes, this, button) });
    else if (button?.dataset.do) this.#do(button.dataset.do);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const command = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!command || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const isInDialog = this.#dialog?.open ?? false;
    if (isInDialog && !PANELS.includes(command)) return;
    if (event.key === ' ' && /** @type {Element} */ (event.target).closest?.('button, a, input')) return;
    event.preventDefault();
    this.#do(command);
  }

  /** @param {string} command */
  #do(command) {
    const { clock } = this.#hearing;
    const now = Date.now();
    if (command === 'next' || command === 'previous') this.#go(command === 'next' ? 1 : -1);
    else if (command === 'toggle') this.#change({ clock: toggled(clock, now) });
    else if (command === 'more') this.#change({ clock: extended(clock) });
    else if (command === 'full') this.#toggleFullScreen();
    else if (command === 'sound') this.#toggleSound();
    else if (command === 'clear') this.#ask(true);
    else if (command === 'keep') this.#ask(false);
    else if (command === 'delete') this.#clear();
    else if (command === 'close') {
      this.#dialog?.close();
      this.#ask(false);
    } else if (PANELS.includes(command)) this.#open(command);
    this.#stayAwake();
  }

  /** @param {number} by */
  #go(by) {
    const stages = this.#stages;
    const clock = moved(this.#hearing.clock, by, stages.length, Date.now());
    if (clock === this.#hearing.clock) return;
    this.#phase = '';
    this.#change({ clock });
    this.#focusStage();
    this.dispatchEvent(new CustomEvent('fz-stage', { bubbles: true, detail: { stage: clock.stage } }));
  }

  /** @param {FocusOptions} [options] */
  #focusStage(options) {
    this.#stages[this.#hearing.clock.stage].querySelector('h2')?.focus(options);
  }

  /**
   * Asks before anything is deleted; who answered with a key stays at the button that asked.
   * @param {boolean} isAsking
   */
  #ask(isAsking) {
    const clear = /** @type {HTMLElement} */ (this.querySelector('[data-do="clear"]'));
    const sure = /** @type {HTMLElement} */ (this.querySelector('.fz-sure'));
    const isAnswered = sure.contains(document.activeElement);
    sure.hidden = !isAsking;
    clear.hidden = isAsking;
    if (isAsking) sure.focus();
    else if (isAnswered) clear.focus();
  }

  #clear() {
    this.#hearing = begun(this.#shape);
    this.#phase = '';
    this.#store.remove(this.#keptAs);
    this.#show();
    this.#ask(false);
    this.#focusStage();
  }

  #show() {
    const { clock, votes, verdict } = this.#hearing;
    const stages = this.#stages;
    for (const [place, stage] of stages.entries()) stage.hidden = place !== clock.stage;
    this.#write('.fz-now', say(this.#words.now, { number: clock.stage + 1, count: stages.length }));
    this.#write('[data-do="toggle"]', clock.since === null ? this.#words.start : this.#words.pause);
    for (const [command, end] of /** @type {const} */ ([
      ['previous', 0],
      ['next', stages.length - 1],
    ])) {
      this.querySelector(`[data-do="${command}"]`)?.toggleAttribute('disabled', clock.stage === end);
    }
    showVotes(votes, this, this.#words.votes);
    for (const [issue, choice] of verdict.entries()) this.#check(issue, choice);
    this.#tick();
  }

  #tick() {
    const { clock } = this.#hearing;
    const { seconds } = this.#shape;
    const rest = left(clock, seconds, Date.now());
    this.#write('.fz-clock__time', shown(rest));
    const bar = this.querySelector('progress');
    if (bar) bar.value = Math.min(1, Math.max(0, 1 - rest / (seconds[clock.stage] * 1000 + clock.extra)));
    const phase = clock.since === null && rest > 0 ? 'calm' : phaseOf(rest, seconds[clock.stage]);
    if (phase !== this.#phase) this.#signal(phase);
  }

  /** @param {import('./clock.js').Phase} phase */
  #signal(phase) {
    const isNews = this.#phase !== '' && phase !== 'calm';
    this.#phase = phase;
    this.dataset.phase = phase;
    const { minute, up } = this.#words;
    this.#write('.fz-signal', { calm: '', minute, over: up }[phase]);
    if (isNews && this.#hasSound) chime(phase === 'over' ? 2 : 1);
  }

  /** @param {Event} event */
  #decide(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const issue = [...this.querySelectorAll('.fz-verdict')].findIndex((one) => one.contains(input));
    if (issue < 0) return;
    this.#change({ verdict: this.#hearing.verdict.map((choice, at) => (at === issue ? Number(input.value) : choice)) });
  }

  /**
   * @param {number} issue
   * @param {number} choice
   */
  #check(issue, choice) {
    const input = this.querySelectorAll('.fz-verdict')[issue]?.querySelector(`input[value="${choice}"]`);
    if (input instanceof HTMLInputElement) input.checked = true;
  }

  /** @param {AbortSignal} signal */
  #prepareDialog(signal) {
    if (this.#dialog) return;
    const made = document.importNode(/** @type {HTMLTemplateElement} */ (this.querySelector('template')).content, true);
    this.#dialog = /** @type {HTMLDialogElement} */ (made.querySelector('dialog'));
    this.append(made);
    const dialog = this.#dialog;
    // The event comes later than the call: by then another panel may be open.
    dialog.addEventListener('close', () => dialog.open || this.#putBack(), { signal });
  }

  /**
   * Opens a panel over the stage; the one that is open already is closed.
   * @param {string} name
   * @param {string} place  A selector of what to show first.
   */
  #open(name, place = 'h2') {
    const panel = this.querySelector(`#${name}`);
    const dialog = this.#dialog;
    if (!panel || !dialog) return;
    const wasOpen = dialog.contains(panel);
    if (dialog.open) dialog.close();
    if (wasOpen) return;
    this.#putBack();
    dialog.append(panel);
    dialog.setAttribute('aria-label', panel.getAttribute('aria-label') ?? '');
    dialog.showModal();
    /** @type {HTMLElement | null} */ (panel.querySelector(place))?.focus();
  }

  #putBack() {
    for (const panel of this.#dialog?.querySelectorAll('.fz-panel') ?? [])
      this.querySelector('.fz-controls')?.before(panel);
  }

  #toggleFullScreen() {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void this.requestFullscreen?.().catch(() => {});
  }

  #toggleSound() {
    this.#hasSound = !this.#hasSound;
    this.querySelector('[data-do="sound"]')?.setAttribute('aria-pressed', String(this.#hasSound));
  }

  /** Keeps the screen on while the clock runs, where the browser can. */
  #stayAwake() {
    if (document.hidden || this.#hearing.clock.since === null) return;
    void navigator.wakeLock?.request('screen').catch(() => {});
  }

  /**
   * @param {string} part
   * @param {string} text
   */
  #write(part, text) {
    const place = this.querySelector(part);
    if (place && place.textContent !== text) place.textContent = text;
  }
}
