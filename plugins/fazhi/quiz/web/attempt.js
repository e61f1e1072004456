// One attempt at a quiz: the paper that was drawn, its questions, what is kept of them, and the way to its end.
// Practice checks question by question; a sealed paper is handed in as a whole; an exam also begins and has its time.

import { say } from '../../core/web/dom.js';
import { Arrangement } from './arrangement.js';
import { dayOf } from './certificate.js';
import { ExamBar } from './exam-bar.js';
import { HandIn } from './hand-in.js';
import { KeptLine } from './kept-line.js';
import { listenToPrinting } from './printing.js';
import { qrDrawer } from './qr-script.js';
import { Question } from './question.js';
import { scoreOf } from './scoring.js';
import { settingsOf } from './settings.js';
import { startCard } from './start-card.js';
import { Summary } from './summary.js';

/** @typedef {import('./progress.js').Progress} Progress */
/** @typedef {{ key: HTMLDetailsElement, isSealed: boolean, progress: Progress, onAgain: () => void, onClear: () => void }} Given */

const UNANSWERED = { given: [], isChecked: false, used: 0 };
const STATES = ['alive', 'waiting', 'running', 'done'].map((state) => `fz-quiz--${state}`);

export class Attempt {
  #alive = new AbortController();
  /** While answers are put back nothing new is kept. */
  #isSettling = false;
  #said = '';
  /** Is fetched while the reader answers, so that the result has its QR code. @type {Promise<unknown> | undefined} */
  #drawer;
  /** @type {string | undefined} What ended the paper if nobody handed it in. */
  why;

  /**
   * @param {HTMLElement} element
   * @param {Given} given
   */
  constructor(element, { key, isSealed, progress, onAgain, onClear }) {
    this.element = element;
    this.key = key;
    this.isSealed = isSealed;
    this.progress = progress;
    this.onAgain = onAgain;
    /** @type {import('./settings.js').Settings & { signal: AbortSignal }} */
    this.setting = { ...settingsOf(element), signal: this.#alive.signal };
    const kept = progress.take();
    this.arrangement = new Arrangement(element, key, this.setting, kept.seed);
    this.questions = this.#readQuestions();
    this.fingerprints = fingerprintsOf(this.arrangement.written);
    this.summary = new Summary(this.questions, this.setting);
    this.keptLine = new KeptLine(this.setting, onClear);
    this.#build();
    this.#open(kept);
  }

  /** @returns {Question[]} */
  #readQuestions() {
    const setting = { ...this.setting, onChange: (/** @type {Question} */ question) => this.#onChange(question) };
    return [...this.key.querySelectorAll('[data-item]')].flatMap((entry) => {
      const item = /** @type {HTMLElement} */ (entry);
      const fieldset = this.element.querySelector(`fieldset[id="${CSS.escape(item.dataset.item ?? '')}"]`);
      return fieldset instanceof HTMLFieldSetElement ? [new Question(fieldset, item, setting)] : [];
    });
  }

  #build() {
    this.handIn = this.setting.isWhole ? new HandIn(this.questions, this.setting, () => this.#onHandIn()) : undefined;
    const below = [this.handIn?.element ?? [], this.summary.element, this.keptLine.element].flat();
    this.element.querySelector('.fz-quiz__paper')?.append(...below);
    this.element.classList.add('fz-quiz--alive');
    listenToPrinting(this.key, this.questions, this.#alive.signal);
  }

  /**
   * Goes on where the reader was.
   * @param {import('./progress.js').Kept} kept
   */
  #open(kept) {
    const { isExam, isWhole, draw, shuffle } = this.setting;
    if (this.progress.isNew && (draw !== undefined || shuffle !== 'none')) this.progress.keep([]);
    this.isHandedIn = isWhole && kept.isHandedIn;
    this.#settle(() => {
      for (const question of this.questions) question.restore(UNANSWERED);
    });
    this.#putBack(kept);
    if (this.isHandedIn) this.#close();
    else if (isExam && kept.startedAt === undefined && !kept.isAgain) this.#wait();
    else if (isExam) this.#run(kept.isAgain ? undefined : kept.startedAt);
    this.#tell();
  }

  /**
   * Answers the questions as they are kept.
   * @param {import('./progress.js').Kept} kept
   */
  #putBack({ items, isHandedIn, isAgain }) {
    const mayBeChecked = !this.setting.isWhole || isHandedIn || isAgain;
    this.#settle(() => {
      for (const question of this.questions) {
        const answered = items.get(this.#fingerprint(question));
        if (answered) question.restore({ ...answered, isChecked: answered.isChecked && mayBeChecked });
      }
    });
  }

  /** Whether another window began, handed in or renewed this paper, which must not be undone from here. */
  get #isOvertaken() {
    return this.setting.isWhole && this.progress.isOvertaken;
  }

  /** Shows what the exam will be; its questions are hidden until it begins. */
  #wait() {
    this.card = startCard(scoreOf(this.questions), this.setting, () => this.#start());
    this.element.querySelector('.fz-quiz__items')?.before(this.card);
    this.element.classList.add('fz-quiz--waiting');
  }

  #start() {
    if (this.#isOvertaken) return this.onAgain();
    const startedAt = Date.now();
    this.progress.keep([], { startedAt });
    this.card?.remove();
    this.card = undefined;
    this.element.classList.remove('fz-quiz--waiting');
    this.#run(startedAt);
    this.#tell();
    this.focus();
  }

  /** @param {number | undefined} startedAt */
  #run(startedAt) {
    const begun = startedAt === undefined ? undefined : Math.min(startedAt, Date.now());
    if (begun !== startedAt) this.progress.keep([], { startedAt: begun });
    this.bar = new ExamBar(this.questions, this.setting, begun, () => this.#endOfTime(true));
    this.element.querySelector('.fz-quiz__items')?.before(this.bar.element);
    this.element.classList.add('fz-quiz--running');
    if (this.bar.isOver) this.#endOfTime(false);
  }

  /** @param {boolean} isWatched  Whether the reader was there. */
  #endOfTime(isWatched) {
    this.why = this.setting.words.timeOver;
    this.#handIn();
    if (isWatched) this.summary.focus();
  }

  #onHandIn() {
    this.#handIn();
    this.summary.focus();
  }

  #handIn() {
    if (this.isHandedIn) return;
    if (this.#isOvertaken) return this.onAgain();
    this.#putBack(this.progress.read()); // another window may have answered more of it
    this.isHandedIn = true;
    this.#close();
    this.progress.keep(
      this.questions.map((question) => [this.#fingerprint(question), question.answered]),
      { isHandedIn: true, day: dayOf(new Date()) },
    );
    this.#tell();
  }

  /** Marks the paper and puts its key on the page. */
  #close() {
    this.#settle(() => {
      for (const question of this.questions) question.handIn();
    });
    this.handIn?.element.remove();
    this.bar?.dispose();
    this.bar = undefined;
    this.element.classList.remove('fz-quiz--running');
    if (this.isSealed && this.setting.show === 'submit') this.element.append(this.key);
  }

  /** @param {() => void} work */
  #settle(work) {
    this.#isSettling = true;
    work();
    this.#isSettling = false;
  }

  /** @param {Question} question */
  #onChange(question) {
    if (this.#isSettling) return;
    if (this.#isOvertaken) return this.onAgain();
    this.#drawer ??= qrDrawer(this.setting.root);
    const day = this.#isDone ? (this.progress.read().day ?? dayOf(new Date())) : undefined;
    this.progress.keep([[this.#fingerprint(question), question.answered]], { day });
    this.handIn?.settle();
    this.#tell();
  }

  get #isDone() {
    if (this.setting.isWhole) return this.isHandedIn === true;
    return this.questions.length > 0 && this.questions.every((question) => question.result);
  }

  /** Shows how far the quiz is, or its result. */
  #tell() {
    const score = scoreOf(this.questions);
    this.element.classList.toggle('fz-quiz--done', this.#isDone);
    if (this.#isDone) this.summary.showResult(this.#outcome());
    else this.summary.showProgress(this.#progressText(score));
    this.bar?.sheet.tell();
    this.keptLine.tell(this.progress.isKept, !this.progress.isEmpty && !this.bar);
    const said = JSON.stringify(score);
    if (said === this.#said) return;
    this.#said = said;
    this.element.dispatchEvent(new CustomEvent('fz-quiz-progress', { bubbles: true, detail: score }));
  }

  /** @param {import('./scoring.js').Score} score */
  #progressText(score) {
    const { words, isWhole } = this.setting;
    const answered = this.questions.filter((question) => question.isAnswered).length;
    return isWhole
      ? say(words.answeredCount, { done: answered, count: score.count })
      : say(words.progress, { done: score.done, count: score.count });
  }

  /** @returns {import('./summary.js').Outcome} */
  #outcome() {
    const title = this.element.querySelector('.fz-quiz__title')?.textContent ?? document.title;
    const day = this.progress.read().day ?? dayOf(new Date());
    const isShown = this.setting.show !== 'never';
    return { why: this.why, shares: this.#shares, title: title.trim(), day, isShown, offers: this.#offers };
  }

  /** The result of each question of the paper as written. */
  get #shares() {
    const results = new Map(this.questions.map((question) => [question.fieldset, question.result?.share]));
    return this.arrangement.written.map((fieldset) => results.get(fieldset) ?? null);
  }

  get #offers() {
    const { isWhole, retries } = this.setting;
    const used = this.progress.read().used;
    /** @param {Question[]} questions */
    const mayAgain = (questions) => (isWhole ? used < retries : questions.every((one) => one.retriesLeft > 0));
    return {
      onRestart: mayAgain(this.questions) ? () => this.#restart() : undefined,
      onRedo: mayAgain(this.summary.missedQuestions) ? () => this.#redo() : undefined,
    };
  }

  #restart() {
    this.progress.renew();
    this.onAgain();
  }

  #redo() {
    this.progress.redo(this.summary.missedQuestions.map((question) => this.#fingerprint(question)));
    this.onAgain();
  }

  /** @param {Question} question */
  #fingerprint(question) {
    return this.fingerprints.get(question.fieldset) ?? '';
  }

  /** Moves the focus to where one begins. */
  focus() {
    if (this.isHandedIn) this.summary.focus();
    else if (this.card) this.card.querySelector('button')?.focus();
    else this.questions.find((question) => !question.result)?.focus();
  }

  /** Leaves the quiz as the server sent it. */
  dispose() {
    this.#alive.abort();
    for (const question of this.questions) question.dispose();
    this.arrangement.restore();
    this.bar?.dispose();
    const added = [this.card, this.handIn?.element, this.summary.element, this.keptLine.element];
    for (const element of added) element?.remove();
    if (this.isSealed) this.key.remove();
    this.element.classList.remove(...STATES);
  }
}

/**
 * Names each question by its fingerprint; of equal questions the second is `….2`.
 * @param {HTMLElement[]} fieldsets
 */
function fingerprintsOf(fieldsets) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return new Map(
    fieldsets.map((fieldset) => {
      const fingerprint = fieldset.dataset.fingerprint ?? '';
      const count = (counts.get(fingerprint) ?? 0) + 1;
      counts.set(fingerprint, count);
      return [fieldset, count === 1 ? fingerprint : `${fingerprint}.${count}`];
    }),
  );
}
