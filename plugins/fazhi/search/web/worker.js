// Answers Material's four messages (0 set up, 1 ready, 2 query, 3 result), those of the search page (20, 21), and is
// told when a reader turns to a box (22).
import { wordsOf } from './fold.js';
import { escaped } from './marking.js';
import { answer } from './planner.js';
import { said } from './said.js';

/**
 * @typedef {{ type: number, data: any }} Message
 * @typedef {{ query: string, chosen: Record<string, string>, first: number, many: number }} Asked  by the search page
 * @typedef {{ postMessage: (message: Message) => void, listen: (hear: (message: Message) => void) => void }} Port
 */

const IN_THE_BOX = 6; // a lesson's text is 20 KB, and all of it is fetched to be shown
/** @type {import('./planner.js').Answer} */
const NOTHING = { step: 'none', shown: [], words: [], hits: new Map(), index: undefined }; // and nothing is loaded for it

/**
 * Serves searches of readers of a language.
 * @param {Port} port
 * @param {import('./sources.js').Lang} lang
 * @param {import('./sources.js').Library} library
 */
export function serve(port, lang, library) {
  let asked = 0;
  port.listen(async ({ type, data }) => {
    if (type === 0) port.postMessage({ type: 1, data: null });
    if (type === 22) await (await library.sources(lang)).own();
    if (type !== 2 && type !== 20) return;
    asked += 1;
    const mine = asked;
    const query = type === 2 ? data : data.query;
    const found = wordsOf(query).length ? await answer(query, await library.sources(lang)) : NOTHING;
    if (mine !== asked) return; // the reader has typed on
    const instead = found.step === 'none' && wordsOf(query).length ? await others(found.shown, lang, library) : [];
    const told = type === 2 ? await inBox(found, query, lang, instead) : await onPage(found, data, lang, instead);
    if (mine === asked) port.postMessage({ type: type + 1, data: told });
  });
}

/** @param {Map<string, number>} hits */
const ordered = (hits) => [...hits].sort((a, b) => b[1] - a[1]).map(([id]) => id);

/**
 * Returns rows that lead to what can be asked instead, and to the page that lists all lessons.
 * @param {string[]} names
 * @param {import('./sources.js').Lang} lang
 * @param {import('./sources.js').Library} library
 */
async function others(names, lang, library) {
  const { fold } = await library.sources(lang);
  const finder = fold.finders?.[lang];
  return [
    ...names.map((name) => [row(searched(name, lang), said('try', lang, { shown: [name] }))]),
    ...(finder ? [[row(finder, said('finder', lang, {}))]] : []),
  ];
}

/**
 * Returns the best pages as Material shows them, and what stands above them: Material would count the last, which leads to
 * the others. The first says how it was found.
 * @param {import('./planner.js').Answer} found
 * @param {string} query
 * @param {import('./sources.js').Lang} lang
 * @param {import('./scan-index.js').Hit[][]} instead  If nothing was found.
 */
async function inBox({ step, shown, words, hits, index, place }, query, lang, instead) {
  if (!index) return { items: instead, heading: instead.length ? said('none', lang, { query }) : '' };
  const items = await Promise.all(
    ordered(hits)
      .slice(0, IN_THE_BOX)
      .map((id) => showing(index, id, words, place)),
  );
  const how = escaped(said(step, lang, { query: query.trim(), shown }));
  const first = items[0].find(({ text }) => text) ?? items[0][0];
  if (how) first.text = `<em>${how}</em> ${first.text}`;
  const count = hits.size;
  const heading = said(count === 1 ? 'one' : count > IN_THE_BOX ? 'many' : 'few', lang, { count, first: IN_THE_BOX });
  if (count > IN_THE_BOX) items.push([row(searched(query, lang), said('all', lang, { count }))]);
  return { items, heading };
}

/**
 * Returns a page as it is shown, with the place on it where the answer stands.
 * @param {import('./planner.js').Shown} index
 * @param {string} id
 * @param {string[]} words
 * @param {import('./planner.js').Answer['place']} place
 */
async function showing(index, id, words, place) {
  if (place?.id !== id) return index.show(id, words);
  const [page] = await index.show(id, words.slice(0, 1)); // the article
  return [
    { ...page, text: '' },
    {
      ...page,
      location: page.location + place.anchor,
      title: escaped(place.title),
      text: page.text.includes('<mark') ? page.text : '',
    },
  ];
}

/**
 * Returns the address of the page of the search, with a query.
 * @param {string} query
 * @param {import('./sources.js').Lang} lang
 */
const searched = (query, lang) =>
  `${lang === 'en' ? 'en/' : ''}search/index.html?find=${encodeURIComponent(query.trim())}`;

/**
 * Returns a row that is no page that was found.
 * @param {string} location
 * @param {string} title
 */
const row = (location, title) => ({ location, title: escaped(title), text: '', score: 0, terms: {} });

/**
 * Returns the pages that are left when the reader has chosen, and how many each choice would leave.
 * @param {import('./planner.js').Answer} found
 * @param {Asked} asked
 * @param {import('./sources.js').Lang} lang
 * @param {import('./scan-index.js').Hit[][]} instead  If nothing was found.
 */
async function onPage({ step, shown, words, hits, index, place }, { query, chosen, first, many }, lang, instead) {
  if (!index)
    return { query, how: said(step, lang, { query }), count: 0, first, facets: [], items: instead, labels: [] };
  const facets = index.lang === lang ? await index.facets() : new Map(); // not in a language that the reader may not read
  const left = ordered(hits).filter((id) => fits(id, chosen, facets));
  const ids = left.slice(first, first + many);
  const items = await Promise.all(ids.map((id) => showing(index, id, words, place)));
  const labels = ids.map((id) => labelsOf(id, facets));
  const how = said(left.length ? step : 'narrow', lang, { query: query.trim(), shown, count: hits.size });
  return { query, how, count: left.length, first, facets: counted(hits, chosen, facets), items, labels };
}

/**
 * Whether a page has every value that was chosen.
 * @param {string} id
 * @param {Record<string, string>} chosen
 * @param {import('./scan-index.js').Facets} facets
 */
const fits = (id, chosen, facets) =>
  Object.entries(chosen).every(([facet, value]) => facets.get(facet)?.get(value)?.has(id) ?? false);

/**
 * Returns what kind of page it is and for which stages: the values of the first two facets.
 * @param {string} id
 * @param {import('./scan-index.js').Facets} facets
 */
export const labelsOf = (id, facets) =>
  [...facets.values()]
    .slice(0, 2)
    .flatMap((values) => [...values].flatMap(([value, ids]) => (ids.has(id) ? value : [])));

/**
 * @param {Map<string, number>} hits
 * @param {Record<string, string>} chosen
 * @param {import('./scan-index.js').Facets} facets
 * @returns {[facet: string, values: [value: string, count: number][]][]}
 */
export function counted(hits, chosen, facets) {
  return [...facets].map(([facet, values]) => {
    const { [facet]: _own, ...others } = chosen;
    const left = [...hits.keys()].filter((id) => fits(id, others, facets));
    return [
      facet,
      [...values].map(
        ([value, ids]) => /** @type {[string, number]} */ ([value, left.filter((id) => ids.has(id)).length]),
      ),
    ];
  });
}
