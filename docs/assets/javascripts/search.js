// @ts-check
/**
 * The search worker behind Material's search box, in place of the theme's own.
 *
 * Material's worker cuts Chinese into words and joins the pieces with OR: it misses words that its dictionary does
 * not know and floods the list with pages that share one character. This one looks for the words as they were typed.
 * It speaks Material's four messages: 0 set up, 1 ready, 2 query, 3 result.
 *
 * @typedef {{ location: string, title: string, text: string, boost?: number }} Section as in search_index.json; its text is HTML
 * @typedef {{ location: string, title: string, text: string, score: number, terms: Record<string, boolean> }} Hit
 * @typedef {{ location: string, title: string, text: string, inTitle: string, inText: string, boost: number }} Entry plain, and folded to look in
 * @typedef {{ entry: Entry, score: number }} Scored
 * @typedef {{ held: string[], scored: Scored[], score: number }} Found a page: the words on it, its best entries first
 */

const TITLE_HIT = 100;
const OWN_LANGUAGE = 1000;
const BEFORE = 24;
const AFTER = 90;
const CHINESE_WORDS = /^\p{Script=Han}{3,}$/u;
const SHORTEST_PART = 2;

/** @type {Map<string, Entry[]>} */
let pages = new Map();

/** @param {string} html as the index has it: tags, and the three entities of a text */
const plain = (html) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();

/**
 * Make full-width letters and digits, capitals and small letters alike, one character for one: `İ` stays, because its
 * small letter is two.
 * @param {string} text
 */
const fold = (text) =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ')
    .replace(/\p{Changes_When_Lowercased}/gu, (capital) => {
      const small = capital.toLowerCase();
      return small.length === capital.length ? small : capital;
    });

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** @param {string} query */
const wordsOf = (query) => [
  ...new Set(
    fold(query)
      .replace(/["“”《》*+]/g, ' ')
      .split(/\s+/)
      .filter(Boolean),
  ),
];

/** @param {Section[]} sections */
function setUp(sections) {
  pages = new Map();
  for (const section of sections) {
    const page = section.location.split('#')[0] ?? '';
    const [title, text] = [plain(section.title), plain(section.text)];
    const { location, boost = 1 } = section;
    const entry = { location, title, text, inTitle: fold(title), inText: fold(text), boost };
    pages.set(page, [...(pages.get(page) ?? []), entry]);
  }
}

/**
 * Return the pages that hold every word; if there is none, those that hold most; if there is none either, those that
 * hold parts of a Chinese word. The best comes first.
 * @param {string} query
 * @param {string} language of the page the reader is on
 */
function find(query, language) {
  const words = wordsOf(query);
  const found = pagesWith(words, language);
  if (found.length) {
    const most = Math.max(...found.map((page) => page.held.length));
    return shown(
      found.filter((page) => page.held.length === most),
      words,
    );
  }
  const parts = [...new Set(words.flatMap(longestParts))];
  const missing = words.filter((word) => !parts.includes(word));
  return shown(pagesWith(parts, language).sort(byParts), parts, missing);
}

/**
 * Return the pages that hold any of the words, the best first.
 * @param {string[]} words
 * @param {string} language
 */
function pagesWith(words, language) {
  return [...pages]
    .map(([page, entries]) => look(page, entries, words, language))
    .filter((page) => page.held.length > 0)
    .sort((a, b) => b.score - a.score);
}

/**
 * Return the longest pieces of a Chinese word that stand on any page: 校园 and 欺凌 of 校园欺凌.
 * @param {string} word
 */
function longestParts(word) {
  if (!CHINESE_WORDS.test(word)) return [];
  for (let length = word.length - 1; length >= SHORTEST_PART; length--) {
    const parts = Array.from({ length: word.length - length + 1 }, (_, at) => word.slice(at, at + length));
    const held = parts.filter((part) => [...pages.values()].some((entries) => holds(entries, part)));
    if (held.length) return held;
  }
  return [];
}

/**
 * @param {Entry[]} entries
 * @param {string} word
 */
function holds(entries, word) {
  return entries.some((entry) => entry.inTitle.includes(word) || entry.inText.includes(word));
}

/**
 * Pages with longer and more parts come first; the sort keeps the order of those that are alike.
 * @param {Found} one
 * @param {Found} other
 */
function byParts(one, other) {
  return other.held.join('').length - one.held.join('').length;
}

/**
 * @param {string} page
 * @param {Entry[]} entries
 * @param {string[]} words
 * @param {string} language
 * @returns {Found}
 */
function look(page, entries, words, language) {
  const held = words.filter((word) => holds(entries, word));
  if (!held.length) return { held, scored: [], score: 0 };
  const scored = entries
    .map((entry) => ({ entry, score: entry.boost * held.reduce((sum, word) => sum + scoreOf(entry, word), 0) }))
    .filter(({ entry, score }) => score > 0 || !entry.location.includes('#'))
    .sort((a, b) => b.score - a.score);
  const bonus = page.startsWith('en/') === (language === 'en') ? OWN_LANGUAGE : 0;
  return { held, scored, score: bonus + scored.reduce((sum, { score }) => sum + score, 0) };
}

/**
 * Return the pages as Material wants them. Only here are passages cut and words marked: what is no hit costs nothing.
 * @param {Found[]} found
 * @param {string[]} words to mark
 * @param {string[]} missing words to name as missing on every page
 * @returns {Hit[][]}
 */
function shown(found, words, missing = []) {
  return found.map(({ held, scored }) => {
    const known = [...words.map((word) => [word, held.includes(word)]), ...missing.map((word) => [word, false])];
    return scored.map(({ entry, score }) => ({
      location: entry.location,
      title: mark(entry.title, entry.inTitle, words),
      text: excerpt(entry, words),
      score,
      terms: score > 0 ? Object.fromEntries(known) : {},
    }));
  });
}

/**
 * @param {Entry} entry
 * @param {string} word
 */
function scoreOf(entry, word) {
  const times = entry.inText.split(word).length - 1;
  const isPage = !entry.location.includes('#');
  return Math.min(times, 20) + (entry.inTitle.includes(word) ? TITLE_HIT * (isPage ? 10 : 1) : 0);
}

/**
 * Return the passage around the first word, with the words marked.
 * @param {Entry} entry
 * @param {string[]} words
 */
function excerpt({ text, inText }, words) {
  const places = words.map((word) => inText.indexOf(word)).filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...(places.length ? places : [0])) - BEFORE);
  const end = start + BEFORE + AFTER;
  const passage = mark(text.slice(start, end), inText.slice(start, end), words);
  return `${start > 0 ? '…' : ''}${passage}${end < text.length ? '…' : ''}`;
}

/**
 * Return the text as HTML with the words marked.
 * @param {string} text plain
 * @param {string} folded the same text to look in
 * @param {string[]} words
 */
function mark(text, folded, words) {
  const longest = [...words].sort((a, b) => b.length - a.length);
  let marked = '';
  for (let at = 0; at < text.length; ) {
    const word = longest.find((candidate) => folded.startsWith(candidate, at));
    const piece = escaped(text.slice(at, at + (word?.length ?? 1)));
    marked += word ? `<mark data-md-highlight>${piece}</mark>` : piece;
    at += word?.length ?? 1;
  }
  return marked;
}

addEventListener('message', (/** @type {MessageEvent} */ event) => {
  const { type, data } = event.data;
  if (type === 0) {
    setUp(data.docs);
    postMessage({ type: 1 });
  } else if (type === 2) {
    postMessage({ type: 3, data: { items: find(data, self.location.search.slice(1)) } });
  }
});
