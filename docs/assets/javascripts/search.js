// @ts-check
/**
 * The search worker behind Material's search box, in place of the theme's own.
 *
 * Material's worker cuts Chinese into words and joins the pieces with OR: it misses words that its dictionary does
 * not know and floods the list with pages that share one character. This one looks for the words as they were typed.
 * It speaks Material's four messages: 0 set up, 1 ready, 2 query, 3 result.
 *
 * @typedef {{ location: string, title: string, text: string }} Section as in search_index.json; its text is HTML
 * @typedef {{ location: string, title: string, text: string, score: number, terms: Record<string, boolean> }} Hit
 * @typedef {{ location: string, title: string, text: string, inTitle: string, inText: string }} Entry plain, and folded to look in
 */

const TITLE_HIT = 100;
const OWN_LANGUAGE = 1000;
const BEFORE = 24;
const AFTER = 90;

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
 * Make full-width letters and digits, capitals and small letters alike, one character for one.
 * @param {string} text
 */
const fold = (text) =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ')
    .toLowerCase();

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
    const entry = { location: section.location, title, text, inTitle: fold(title), inText: fold(text) };
    pages.set(page, [...(pages.get(page) ?? []), entry]);
  }
}

/**
 * Return the pages that hold every word; if there is none, those that hold some. The best comes first.
 * @param {string} query
 * @param {string} language of the page the reader is on
 */
function find(query, language) {
  const words = wordsOf(query);
  const found = words.length ? [...pages].map(([page, entries]) => look(page, entries, words, language)) : [];
  const best = Math.max(1, ...found.map((group) => group.held));
  return found
    .filter((group) => group.held === best)
    .sort((a, b) => b.score - a.score)
    .map((group) => group.hits);
}

/**
 * @param {string} page
 * @param {Entry[]} entries
 * @param {string[]} words
 * @param {string} language
 */
function look(page, entries, words, language) {
  const held = words.filter((word) =>
    entries.some((entry) => entry.inTitle.includes(word) || entry.inText.includes(word)),
  );
  const hits = entries
    .map((entry) => hitOf(entry, words, held))
    .filter((hit) => hit.score > 0 || !hit.location.includes('#'))
    .sort((a, b) => b.score - a.score);
  const bonus = page.startsWith('en/') === (language === 'en') ? OWN_LANGUAGE : 0;
  return { held: held.length, hits, score: bonus + hits.reduce((sum, hit) => sum + hit.score, 0) };
}

/**
 * @param {Entry} entry
 * @param {string[]} words
 * @param {string[]} held words that stand anywhere on the page
 * @returns {Hit}
 */
function hitOf(entry, words, held) {
  const score = words.reduce((sum, word) => sum + scoreOf(entry, word), 0);
  const terms = score > 0 ? Object.fromEntries(words.map((word) => [word, held.includes(word)])) : {};
  return { location: entry.location, title: mark(entry.title, words), text: excerpt(entry.text, words), score, terms };
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
 * @param {string} text plain
 * @param {string[]} words
 */
function excerpt(text, words) {
  const places = words.map((word) => fold(text).indexOf(word)).filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...(places.length ? places : [0])) - BEFORE);
  const passage = text.slice(start, start + BEFORE + AFTER);
  return `${start > 0 ? '…' : ''}${mark(passage, words)}${start + BEFORE + AFTER < text.length ? '…' : ''}`;
}

/**
 * Return the text as HTML with the words marked.
 * @param {string} text plain
 * @param {string[]} words
 */
function mark(text, words) {
  const folded = fold(text);
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
