// What the search says of an answer, in both languages.

/** @typedef {'exact' | 'article' | 'beyond' | 'same' | 'simplified' | 'pinyin' | 'other' | 'sound' | 'near' | 'words' | 'stem' | 'most' | 'parts' | 'none'} Step */
/** @typedef {'one' | 'few' | 'many' | 'all' | 'label' | 'narrow' | 'try' | 'finder'} Other  how many pages there are, more than the box shows, for whom; none for a reader's choices, and what to try */

/** @type {Record<'zh' | 'en', Record<Step | Other, string>>} */
const WORDS = {
  zh: {
    exact: '',
    article: '按法条查到：{shown}；别的页面只是两个词都有',
    beyond: '没有“{query}”：{shown}',
    same: '也查了：{shown}',
    simplified: '按简体查到：{shown}',
    pinyin: '按拼音查到：{shown}',
    other: '中文页面里没有，下面是英文页面',
    sound: '没有找到“{query}”，下面是读音相同的：{shown}',
    near: '没有找到“{query}”，下面是：{shown}',
    words: '没有连在一起的“{query}”，下面的页面同时有：{shown}',
    stem: '按词根查到：{shown}',
    most: '没有一页同时有这些词，下面的页面有其中大部分',
    parts: '没有找到“{query}”，下面的页面有其中一部分：{shown}',
    none: '没有找到“{query}”。看看有没有错字，或者少打几个词',
    narrow: '“{query}”在选定的范围里没有；不限范围有 {count} 页',
    try: '试试“{shown}”',
    finder: '按类型、学段和时间找课',
    label: '{shown}的页面',
    one: '找到 1 页',
    few: '找到 {count} 页',
    many: '找到 {count} 页，先列出 {first} 页',
    all: '全部 {count} 页结果',
  },
  en: {
    exact: '',
    article: 'Found by the article: {shown}; other pages merely have both words',
    beyond: 'There is no “{query}”: {shown}',
    same: 'Also searched: {shown}',
    simplified: 'Found in simplified characters: {shown}',
    pinyin: 'Found by pinyin: {shown}',
    other: 'Not in the English pages; these are Chinese',
    sound: 'Nothing for “{query}”; this sounds the same: {shown}',
    near: 'Nothing for “{query}”; this is for: {shown}',
    words: '“{query}” stands nowhere in one piece; these pages have all of: {shown}',
    stem: 'Found by the stem: {shown}',
    most: 'No page has all these words; these have most of them',
    parts: 'Nothing for “{query}”; these pages have parts of it: {shown}',
    none: 'Nothing for “{query}”. Check the spelling, or use fewer words',
    narrow: 'Nothing for “{query}” within your choices; {count} pages without them',
    try: 'Try “{shown}”',
    finder: 'Find lessons by kind, stage and time',
    label: 'pages for {shown}',
    one: '1 page found',
    few: '{count} pages found',
    many: '{count} pages found, here are {first}',
    all: 'All {count} results',
  },
};
const BETWEEN = { zh: '、', en: ', ' };
const LONGEST = 30;

/**
 * Returns a query as it is repeated to the reader.
 * @param {string} query
 */
export function shortened(query) {
  const signs = [...query.trim().replace(/\s+/g, ' ')];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : signs.join('');
}

/**
 * Returns how an answer was found; empty if the words stand there as typed.
 * @param {Step | Other} step
 * @param {'zh' | 'en'} lang
 * @param {{ query?: string, shown?: string[], count?: number, first?: number }} values
 */
export const said = (step, lang, { query = '', shown = [], count = 0, first = 0 }) => {
  /** @type {Record<string, string | number>} */
  const values = { query: shortened(query), shown: shown.join(BETWEEN[lang]), count, first };
  return WORDS[lang][step].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
};
