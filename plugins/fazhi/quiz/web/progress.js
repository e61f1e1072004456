// What of a quiz is kept on the device: which paper was drawn and what was answered, never a mark. Marks are computed
// anew from the key. Each answer belongs to the fingerprint of its question, so that another question never shows it.
// The record is read before every write: two windows with the same quiz keep each other's answers.

/** @typedef {import('../../core/web/store.js').Store} Store */
/** @typedef {{ given: string[], isChecked: boolean, met?: string[], used: number }} Answered
 *  `given` as the question takes it; `met` are the points of a rubric that were ticked; `used` counts new tries. */
/** @typedef {{ seed: number, used: number, startedAt?: number, isAgain: boolean, isHandedIn: boolean, day?: string }} Attempted
 *  `used` counts papers taken before; `isAgain` that only missed questions are done again; `day` when it was done. */
/** @typedef {Attempted & { paper: string, items: Map<string, Answered> }} Kept */

const SEEDS = 2 ** 32;
const LONGEST = 20_000;
const MOST_PARTS = 200;

export class Progress {
  /**
   * @param {Store} store
   * @param {string} name
   * @param {string} paper  Fingerprint of the whole quiz.
   * @param {() => number} newSeed
   */
  constructor(store, name, paper, newSeed) {
    this.store = store;
    this.name = name;
    this.paper = paper;
    this.newSeed = newSeed;
    this.isKept = true;
    this.#ownSeed = newSeed();
  }

  /** The seed until one is kept. */
  #ownSeed;
  /** How far the paper was when this window last took or wrote it. */
  #stage = '';

  /** Whether nothing at all is kept. */
  get isNew() {
    return this.store.read(this.name) === undefined;
  }

  /** Whether there is nothing of a reader to clear: a drawn paper alone tells of nobody. */
  get isEmpty() {
    const { items, startedAt, used } = this.read();
    return items.size === 0 && startedAt === undefined && used === 0;
  }

  /** Whether another window has begun, handed in or renewed the paper since. */
  get isOvertaken() {
    return !this.isNew && stageOf(this.read()) !== this.#stage;
  }

  /** Returns what is kept, to go on from there. */
  take() {
    const kept = this.read();
    this.#stage = stageOf(kept);
    return kept;
  }

  /**
   * Returns what is kept; a paper that was handed in and has changed since is begun anew.
   * @returns {Kept}
   */
  read() {
    const kept = readKept(this.store.read(this.name), this.#ownSeed);
    if (kept.paper === this.paper) return kept;
    const changed = { ...kept, paper: this.paper, day: undefined };
    return kept.isHandedIn ? { ...changed, ...begun(kept.seed) } : changed;
  }

  /**
   * Keeps answers by the fingerprints of their questions.
   * @param {[string, Answered][]} answers
   * @param {Partial<Attempted>} [changes]
   */
  keep(answers, changes = {}) {
    const kept = this.read();
    for (const [fingerprint, answered] of answers) kept.items.set(fingerprint, answered);
    this.#write({ ...kept, ...changes });
  }

  /** Begins another paper; what was answered is forgotten, the number of tries is not. */
  renew() {
    const { used, items } = this.read();
    this.#ownSeed = this.newSeed();
    const fresh = [...items].map(([fingerprint, one]) => /** @type {const} */ ([fingerprint, anew(one)]));
    this.#write({ ...begun(this.#ownSeed), paper: this.paper, used: used + 1, items: new Map(fresh) });
  }

  /**
   * Begins the missed questions again; the others stay answered.
   * @param {string[]} missed  Their fingerprints.
   */
  redo(missed) {
    const kept = this.read();
    for (const fingerprint of missed) kept.items.set(fingerprint, anew(kept.items.get(fingerprint)));
    const { used, items, seed } = kept;
    this.#write({ ...begun(seed), paper: this.paper, used: used + 1, isAgain: true, items });
  }

  /** Forgets everything. */
  clear() {
    this.store.remove(this.name);
    this.#ownSeed = this.newSeed();
  }

  /** @param {Kept} kept */
  #write({ items, ...rest }) {
    this.#stage = stageOf(rest);
    this.isKept = this.store.write(this.name, { ...rest, items: Object.fromEntries(items) });
  }
}

/** @param {Attempted} attempted */
function stageOf({ used, startedAt, isHandedIn }) {
  return JSON.stringify([used, startedAt, isHandedIn]);
}

/** @param {number} seed */
function begun(seed) {
  return { seed, startedAt: undefined, isAgain: false, isHandedIn: false, day: undefined };
}

/**
 * @param {Answered | undefined} answered
 * @returns {Answered}
 */
function anew(answered) {
  return { given: [], isChecked: false, used: (answered?.used ?? 0) + 1 };
}

/**
 * Returns what is kept as far as it can be true.
 * @param {unknown} value
 * @param {number} seed
 * @returns {Kept}
 */
function readKept(value, seed) {
  const from = isRecord(value) ? value : {};
  const items = isRecord(from.items) ? Object.entries(from.items) : [];
  return {
    paper: typeof from.paper === 'string' ? from.paper : '',
    seed: isCount(from.seed) && from.seed < SEEDS ? from.seed : seed,
    used: isCount(from.used) ? from.used : 0,
    startedAt: typeof from.startedAt === 'number' && from.startedAt > 0 ? from.startedAt : undefined,
    isAgain: from.isAgain === true,
    isHandedIn: from.isHandedIn === true,
    day: typeof from.day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(from.day) ? from.day : undefined,
    items: new Map(items.flatMap(([fingerprint, one]) => (isAnswered(one) ? [[fingerprint, one]] : []))),
  };
}

/**
 * @param {unknown} value
 * @returns {value is Answered}
 */
function isAnswered(value) {
  if (!isRecord(value) || !areTexts(value.given) || typeof value.isChecked !== 'boolean') return false;
  return isCount(value.used) && (value.met === undefined || areTexts(value.met));
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isCount(value) {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** @param {unknown} value */
function areTexts(value) {
  if (!Array.isArray(value) || value.length > MOST_PARTS) return false;
  return value.every((text) => typeof text === 'string' && text.length <= LONGEST);
}
