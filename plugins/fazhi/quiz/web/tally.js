// Sums the results of a class up. Knows no DOM.

/** @typedef {import('./result-code.js').Results} Results */
/** @typedef {{ title: string, page: string, href: string, anchor: string, lang: string, numbers: string, points: string,
 *   anchors?: Record<string, string> }} Paper  What is asked in a quiz; numbers and points stand in one text each. */
/** @typedef {{ label: string, shares: (number | null)[], gained: number, points: number, share: number }} Pupil */
/** @typedef {{ number: string, href: string, answered: number, full: number, mean: number }} Question */
/** @typedef {{ low: number, high: number, count: number }} Band  Whole percents. */
/** @typedef {{ paper: Paper, pupils: Pupil[], questions: Question[], mean: number, bands: Band[] }} Class */
/** @typedef {{ classes: Class[], repeated: number, unknown: number, seats: string[], alike: number }} Tally
 *  `seats` are those that came with more than one result of the same quiz; `alike`: how many cannot be told apart. */

const BANDS = [0, 60, 70, 80, 90, 101];
const MOST_MISSED = 5;

/**
 * Returns a class for each quiz, in the order in which their first codes come. A code that came before from the same
 * seat or sender counts once; pupils without a seat who answered alike have the same code, and each counts.
 * @param {import('./codes.js').Received[]} results
 * @param {Record<string, Paper>} papers  By the quizzes' fingerprints.
 * @returns {Tally}
 */
export function tally(results, papers) {
  const codes = results.map(({ quiz, shares, label }) => JSON.stringify([quiz, shares, label]));
  const whose = results.map(({ label, sender }, place) => (label.trim() ? 'a seat' : sender ? `@${sender}` : place));
  const unique = [...new Map(results.map((one, place) => [`${codes[place]} ${whose[place]}`, one])).values()];
  const nobodys = codes.filter((_, place) => typeof whose[place] === 'number');
  const known = unique.filter(
    ({ quiz, shares }) => numbersOf(papers, quiz).length === shares.length && shares.length > 0,
  );
  const quizzes = [...new Set(known.map(({ quiz }) => quiz))];
  const groups = quizzes.map((quiz) => known.filter((one) => one.quiz === quiz));
  return {
    classes: groups.map((group) => classOf(papers[group[0].quiz], group)),
    seats: [...new Set(groups.flatMap(repeatedSeats))],
    repeated: results.length - unique.length,
    unknown: unique.length - known.length,
    alike: nobodys.filter((code, place) => nobodys.indexOf(code) !== place).length,
  };
}

/**
 * Returns the questions that went worst, the worst first.
 * @param {Question[]} questions
 */
export function mostMissed(questions) {
  const missed = questions.filter(({ answered, mean }) => answered > 0 && mean < 1);
  return missed.sort((one, other) => one.mean - other.mean).slice(0, MOST_MISSED);
}

/** @param {Results[]} results  Of one quiz. */
function repeatedSeats(results) {
  const seats = results.map(({ label }) => label.trim()).filter(Boolean);
  return seats.filter((seat, place) => seats.indexOf(seat) !== place);
}

/**
 * @param {Paper} paper
 * @param {Results[]} results
 * @returns {Class}
 */
function classOf(paper, results) {
  const points = paper.points.split(' ').map(Number);
  const pupils = results.map(({ label, shares }) => pupilOf(label, shares, points));
  const numbers = paper.numbers.split(' ');
  const questions = numbers.map((number, place) =>
    questionOf(
      paper,
      number,
      pupils.map(({ shares }) => shares[place]),
    ),
  );
  return { paper, pupils, questions, mean: meanOf(pupils.map(({ share }) => share)), bands: bandsOf(pupils) };
}

/**
 * @param {string} label
 * @param {(number | null)[]} shares
 * @param {number[]} points
 * @returns {Pupil}
 */
function pupilOf(label, shares, points) {
  const asked = shares.flatMap((share, place) => (share === null ? [] : [{ share, worth: points[place] }]));
  const most = asked.reduce((sum, { worth }) => sum + worth, 0);
  const gained = asked.reduce((sum, { share, worth }) => sum + share * worth, 0);
  return { label, shares, gained, points: most, share: most > 0 ? gained / most : 0 };
}

/**
 * @param {Paper} paper
 * @param {string} number
 * @param {(number | null)[]} shares
 * @returns {Question}
 */
function questionOf(paper, number, shares) {
  const given = shares.filter((share) => share !== null);
  const anchor = paper.anchors?.[number] ?? `${paper.anchor}.${number}`;
  const full = given.filter((share) => share === 1).length;
  return {
    number,
    href: `${paper.href}#${encodeURIComponent(anchor)}`,
    answered: given.length,
    full,
    mean: meanOf(given),
  };
}

/**
 * @param {Pupil[]} pupils
 * @returns {Band[]}
 */
function bandsOf(pupils) {
  return BANDS.slice(0, -1).map((low, place) => {
    const next = BANDS[place + 1];
    const inside = pupils.filter(({ share }) => Math.round(share * 100) >= low && Math.round(share * 100) < next);
    return { low, high: next - 1, count: inside.length };
  });
}

/** @param {number[]} numbers */
function meanOf(numbers) {
  return numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : 0;
}

/**
 * @param {Record<string, Paper>} papers
 * @param {string} quiz
 */
function numbersOf(papers, quiz) {
  const paper = new Map(Object.entries(papers)).get(quiz);
  return paper?.numbers ? paper.numbers.split(' ') : [];
}
