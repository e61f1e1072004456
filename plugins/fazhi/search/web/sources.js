// Finds and loads what the search needs, nothing before it is asked for.
import { PagefindIndex } from './pagefind-index.js';
import { SHORTNESS } from './rank.js';
import { ScanIndex } from './scan-index.js';

/** @typedef {'zh' | 'en'} Lang */

/** How much a title counts is ours to say. */
const RANKING = { pageLength: SHORTNESS, metaWeights: { title: 0 } };

/** What a site has to be searched. */
export class Library {
  /**
   * @param {string} root  Address of the site, ending with a slash.
   * @param {(url: string) => Promise<void>} load  Runs a script.
   * @param {boolean} isLocal  Whether the page was opened from a disk.
   */
  constructor(root, load, isLocal) {
    this.root = root;
    this.load = load;
    this.isLocal = isLocal;
    /** @type {Map<string, Promise<any>>} */
    this.kept = new Map();
  }

  /**
   * Returns what a planner asks for a reader of a language.
   * @param {Lang} lang
   * @returns {Promise<import('./planner.js').Sources>}
   */
  async sources(lang) {
    const fold = await this.value('search/fold.js', 'fold');
    const other = /** @type {Lang[]} */ (Object.keys(fold.finders)).find((one) => one !== lang);
    return {
      fold,
      isMixed: lang === 'zh',
      own: () => this.index(lang, fold),
      names: () => this.names(lang),
      sounds: () => this.value('search/sounds.js', 'sounds'),
      words: () => this.words(lang),
      ...(other && { other: () => this.index(other, fold), otherWords: () => this.words(other) }),
    };
  }

  /**
   * @param {Lang} lang
   * @returns {Promise<import('./near.js').Spelt[]>}
   */
  names(lang) {
    return this.value(`search/names.${lang}.js`, `names_${lang}`);
  }

  /**
   * @param {Lang} lang
   * @returns {Promise<string[]>}
   */
  async words(lang) {
    return (await this.value(`search/words.${lang}.js`, `words_${lang}`)).split(' ');
  }

  /**
   * Returns the index of a language: Pagefind's, else the one that is scanned.
   * @param {Lang} lang
   * @param {import('./variants.js').Fold & { indexed: Partial<Record<Lang, string[]>>, common: string, order?: Partial<Record<Lang, Record<string, string[]>>> }} fold  `indexed`: the files that Pagefind begins with
   * @returns {Promise<import('./planner.js').Index>}
   */
  index(lang, { indexed, common, order }) {
    const files = indexed[lang];
    return this.once(`index ${lang}`, async () => {
      if (files && !this.isLocal) {
        try {
          const told = (/** @type {string} */ name) => () => this.value(`search/${name}.${lang}.js`, `${name}_${lang}`);
          const signs = () => this.value('search/signs.js', 'signs');
          const loaded = {
            words: () => this.words(lang),
            titles: told('titles'),
            facets: told('facets'),
            signs,
            common,
          };
          return new PagefindIndex(await opened(`${this.root}pagefind/${lang}/`, files), loaded, lang);
        } catch (error) {
          console.warn(error);
        }
      }
      const inflated = await this.value('assets/fazhi/search-inflate.js', 'inflated');
      const pages = inflated(await this.value(`search/pages.${lang}.js`, `pages_${lang}`));
      return new ScanIndex(pages, lang, order?.[lang]);
    });
  }

  /**
   * Returns the value that one of the site's scripts hands over.
   * @param {string} path
   * @param {string} name
   */
  value(path, name) {
    return this.once(path, async () => {
      await this.load(this.root + path);
      return /** @type {any} */ (globalThis).fazhiSearch[name];
    });
  }

  /**
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} make  Tried again if it fails.
   * @returns {Promise<T>}
   */
  once(name, make) {
    const kept = this.kept.get(name) ?? make();
    this.kept.set(name, kept);
    kept.catch(() => this.kept.delete(name));
    return kept;
  }
}

/**
 * Starts Pagefind. What it would ask for one after the other is fetched at once: it takes it from the browser's cache.
 * @param {string} base
 * @param {string[]} files
 * @returns {Promise<import('./pagefind-index.js').Pagefind>}
 */
async function opened(base, files) {
  const [tag] = files; // changes with the index
  for (const name of [`pagefind-entry.json?ts=${tag}`, ...files]) fetch(base + name).catch(() => undefined);
  const pagefind = await import(`${base}pagefind.js`);
  await pagefind.options({
    basePath: base,
    baseUrl: '/',
    noWorker: true,
    metaCacheTag: tag,
    ranking: RANKING,
  });
  await pagefind.init(); // told a language without spaces, it would cut the words of a query once more
  return pagefind;
}
