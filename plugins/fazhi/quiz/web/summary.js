// What stands below the questions: how far one is; once all is done the score and what comes next.

import { create, createButton, createStatus, focusOn, say, short } from '../../core/web/dom.js';
import { certificateLink } from './certificate.js';
import { linksTo } from './links.js';
import { ResultCard } from './result-card.js';
import { isPassed, rangeOf, scoreOf, total } from './scoring.js';

/** @typedef {import('./question.js').Question} Question */
/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {{ onRestart?: () => void, onRedo?: (missed: Question[]) => void }} Offers  What may still be done. */
/** @typedef {{ why?: string, shares: (number | null)[], title: string, day: string, isShown: boolean, offers: Offers }} Outcome
 *  `why`: what ended the paper if nobody handed it in; `isShown`: whether one may know which questions were right. */

export class Summary {
  /**
   * @param {Question[]} questions
   * @param {Settings & { signal: AbortSignal }} setting
   */
  constructor(questions, setting) {
    this.questions = questions;
    this.setting = setting;
    this.words = setting.words;
    /** @type {ResultCard | undefined} */
    this.resultCard = undefined;
    this.status = createStatus('fz-result');
    this.below = create('div', 'fz-summary__below');
    this.element = create('div', 'fz-summary', this.status, this.below);
  }

  /** @param {string} text */
  showProgress(text) {
    this.status.replaceChildren();
    this.below.replaceChildren(create('p', '', text));
  }

  /** @param {Outcome} outcome */
  showResult(outcome) {
    const score = scoreOf(this.questions);
    const waiting = this.questions.filter((question) => !question.result);
    const points = total(waiting.map((question) => question.points));
    this.status.replaceChildren([outcome.why ?? '', this.scoreText(score, outcome.isShown)].join(' ').trim());
    this.below.replaceChildren(
      ...this.waitingText(waiting, points, outcome.isShown),
      ...this.gradeText(score, points, outcome.offers),
      ...(outcome.isShown ? this.missed() : []),
      ...this.buttons(outcome),
      ...this.certificate(score, points, outcome),
      this.card(outcome),
    );
  }

  /**
   * @param {import('./scoring.js').Score} score
   * @param {boolean} isShown
   */
  scoreText({ right, count, gained, points }, isShown) {
    const said = isShown ? this.words.result : this.words.resultOnly;
    return say(said, { right, count, gained: short(gained), points: short(points) });
  }

  /**
   * @param {Question[]} waiting
   * @param {number} points
   * @param {boolean} isShown
   */
  waitingText(waiting, points, isShown) {
    if (waiting.length === 0) return [];
    const said = isShown ? this.words.toSelfMark : this.words.forTeacher;
    return [create('p', 'fz-waiting', say(said, { points: short(points) })), linksTo(waiting)];
  }

  /**
   * Says how well it went, and whether it is enough where the author says what is.
   * @param {import('./scoring.js').Score} score
   * @param {number} waiting
   * @param {Offers} offers
   */
  gradeText(score, waiting, { onRestart, onRedo }) {
    const { words } = this;
    const { passing } = this.setting;
    const passed = isPassed(score, waiting, passing);
    const verdict =
      passing === undefined || passed === undefined
        ? []
        : [create('strong', '', passed ? words.passed : words.failed), ' '];
    const name = RANGES[rangeOf(score.gained / score.points, passed)];
    const said = name === RANGES.weak && !onRestart && !onRedo ? words.rangeWeakLast : words[name];
    const range = waiting > 0 ? [] : [said];
    return verdict.length + range.length > 0 ? [create('p', 'fz-grade', ...verdict, ...range)] : [];
  }

  /** Leads back to what was not right. */
  missed() {
    const missed = this.missedQuestions;
    if (missed.length === 0) return [];
    return [create('div', 'fz-missed', create('p', '', this.words.missed), linksTo(missed))];
  }

  get missedQuestions() {
    return this.questions.filter((question) => question.result && !question.result.isRight);
  }

  /** @param {Outcome} outcome */
  buttons({ offers: { onRestart, onRedo }, isShown }) {
    const { signal } = this.setting;
    const missed = this.missedQuestions;
    const buttons = [];
    if (onRedo && isShown && missed.length > 0 && missed.length < this.questions.length) {
      buttons.push(createButton('fz-button', this.words.redoMissed, () => onRedo(missed), signal));
    }
    if (onRestart) buttons.push(createButton('fz-button', this.words.restart, onRestart, signal));
    return buttons.length > 0 ? [create('div', 'fz-controls', ...buttons)] : [];
  }

  /**
   * @param {import('./scoring.js').Score} score
   * @param {number} waiting
   * @param {Outcome} outcome
   */
  certificate(score, waiting, { title, day }) {
    const { pages, passing } = this.setting;
    if (pages === undefined || !isPassed(score, waiting, passing)) return [];
    const facts = { title, gained: short(score.gained), points: short(score.points), date: day };
    const link = create('a', 'fz-button fz-certificate', this.words.certificate);
    link.href = certificateLink(pages + this.words.certificatePage, facts);
    return [create('p', '', link)];
  }

  /** @param {Outcome} outcome */
  card({ shares }) {
    this.resultCard ??= new ResultCard(this.setting.fingerprint, this.setting);
    this.resultCard.show(shares);
    return this.resultCard.element;
  }

  focus() {
    focusOn(this.status);
  }
}

const RANGES = { full: 'allRight', good: 'rangeGood', fair: 'rangeFair', enough: 'rangeEnough', weak: 'rangeWeak' };
