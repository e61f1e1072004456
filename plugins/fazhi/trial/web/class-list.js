// Reads a pasted class list: of every line the names. Knows no DOM and keeps nothing.

/** @typedef {{ name: string, wish?: string }} Pupil  The wish is a part that is settled. */
/** @typedef {{ kind: 'name' | 'number' | 'other', text: string, wish?: string }} Word  As it is written. */

const LONGEST_NAME = 30;
/** On how many lines a word may stand beside a name and still be one itself. */
const MOST_NAMESAKES = 2;

const HAN = /\p{Script=Han}/u;
const OPEN = '[（(【［[]';
const CLOSE = '[)）】］\\]]';
const DIGIT = '[0-9０-９]';
const FIGURE = '[0-9０-９一二三四五六七八九十]';
const CIRCLED = '[\\u2460-\\u249b]';
const GRADE = `(?:小学|初中|高中|[小初高])?${FIGURE}{1,4}(?:年级|年|级|届)?`;
const CLASS = `${GRADE}[-—.．]?${OPEN}?${FIGURE}{0,3}${CLOSE}?班`;

const NUMBER = new RegExp(
  `^${OPEN}?(?:第?${DIGIT}+(?:[-—/.．]${DIGIT}+)*[Xx号]?|(?:no\\.?)?[A-Z]{0,3}${DIGIT}{3,}|no\\.?${DIGIT}+|[一二三四五六七八九十]+|${CIRCLED})${CLOSE}?[.．]?$`,
  'iu',
);
/** What stands before a name in one word: a number, a class. */
const BEFORE_NAME = new RegExp(
  `^(?:(?:${GRADE})?${CLASS}(?=\\p{Script=Han}{2})|(?:${OPEN}?${DIGIT}+${CLOSE}?|${OPEN}[一二三四五六七八九十]+${CLOSE}|${CIRCLED})[.．号-]*(?=\\p{L}))`,
  'u',
);
const AFTER_NAME = new RegExp(`${OPEN}([^（()）]+)${CLOSE}$`, 'u');
/** Family names of two characters. */
const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|端木|南宫|百里|轩辕|宇文|长孙|鲜于|司空|闻人|西门|东郭|申屠)$/u;
/** A given name that is a numeral: 李　一. */
const NUMERAL = /^[一二三四五六七八九十]$/u;
/** What other columns of a register hold. */
const NO_NAME = [
  new RegExp(
    `^(?:${CLASS}|${GRADE}(?:年级|[级届])|[初高][一二三1-3]${OPEN}?${FIGURE}{0,2}${CLOSE}?|\\d{1,2}[A-Z])$`,
    'u',
  ),
  /^(?:小学|初中|高中|接龙|群接龙|组员|成员|已交|未交|没交|已到|未到|参加|不参加|出席|缺席|到|缺|优|良|中|差|合格|及格)$|接龙$|(?:报名|签到)表?$|^(?:家长|父亲|母亲|监护人)(?:姓名|电话|手机)?$|^(?:语文|数学|英语|物理|化学|生物|历史|地理|政治|道法|体育|音乐|美术)$/u,
  new RegExp(`^第?${FIGURE}{1,3}(?:小?组|[排列座桌室])$`, 'u'),
  /^(?:学生)?(?:姓名|名字|名单)$|^(?:学|序|座|编|考|学籍|座位|身份证)号码?$|^(?:性别|年龄|年级|班|班级|班别|组别|小组|备注|民族|籍贯|政治面貌|出生(?:日期|年月)|(?:联系)?电话|手机号?|家长|学生|班主任|宿舍|签名)$/u,
  /^(?:男|女)(?:生|孩|同学)?$|^(?:住校|走读|寄宿|住宿|住读|通校|内宿|外宿|借读|午休|校车)生?$|^(?:是|否|有|无|请假|[病事]假|转[入出学])$/u,
  /^副?(?:班长|[小大中]?[组队]长)$|(?:委员|课代表|老师|名单|花名册|支书)$|^(?:共青)?团员$|^(?:少先)?队员$|^群众$|^(?:[汉满回蒙藏壮苗彝瑶侗白傣黎畲水羌土怒京]|蒙古|维吾尔|哈萨克|朝鲜|布依|土家|哈尼|傈僳|佤|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|鄂温克|鄂伦春|赫哲|其他)族$|^(?:共|[合总]计|[男女]生?)?[0-9]+人$|^[合总]计$/u,
  /^(?:(?:full|first|last|given|family|student|pupil)?\s?names?|id|no\.?|numbers?|students?|pupils?|class|grade|form|year|group|sex|gender|notes?|remarks?|male|female|boys?|girls?|[mf]|boarder|boarding|monitor)$/i,
];

/**
 * Returns the pupils of a pasted list: of each line one name or several, between spaces, commas, 、 or tabs;
 * `张三=审判长` settles a part. Numbers, sex, class and other columns of a register are no names; nor is a word that
 * stands beside names on many lines. What was left out is returned too, but for the numbers beside a name. A class may
 * be numbers only.
 * @param {string} text
 * @returns {{ pupils: Pupil[], skipped: string[] }}
 */
export function readList(text) {
  const lines = withoutCommon(text.split('\n').map(wordsOf));
  const kind = lines.flat().some((word) => word.kind === 'name') ? 'name' : 'number';
  const taken = lines.map((words) => words.filter((word) => word.kind === kind));
  const skipped = lines.flatMap((words, at) =>
    words.filter((word) => word.kind !== kind && (word.kind === 'other' || taken[at].length === 0)),
  );
  return { pupils: taken.flat().map(pupilOf), skipped: [...new Set(skipped.map((word) => word.text))] };
}

/**
 * @param {Word} word
 * @returns {Pupil}
 */
function pupilOf({ text, wish }) {
  const name = text.slice(0, LONGEST_NAME);
  return wish ? { name, wish: wish.slice(0, LONGEST_NAME) } : { name };
}

/**
 * Takes what stands beside names on many lines for the value of a column: 汉族, 校车三号线.
 * @param {Word[][]} lines
 */
function withoutCommon(lines) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const names = (/** @type {Word[]} */ words) => words.filter((word) => word.kind === 'name');
  for (const words of lines) {
    for (const text of new Set(names(words).map((word) => word.text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const isCommon = (/** @type {Word} */ { text, wish }) => !wish && (counts.get(text) ?? 0) > MOST_NAMESAKES;
  return lines.map((words) => {
    if (names(words).every(isCommon)) return words;
    return words.map((word) => (isCommon(word) ? other(word.text) : word));
  });
}

/** @param {string} line */
function wordsOf(line) {
  return line.split(/[\t,，、;；:：|/]+/).flatMap(wordsInCell);
}

/**
 * @param {string} cell
 * @returns {Word[]}
 */
function wordsInCell(cell) {
  const text = cell.replace(/\s*([·•・])\s*/gu, '$1').replace(/\s*[=＝]\s*/g, '=');
  // A part may have several words in Latin letters: Li Ming = Presiding judge.
  const pieces = text.replace(/["“”]/g, '').match(HAN.test(text) ? /\S+/gu : /\S+?=.*|\S+/gu) ?? [];
  const words = whole(pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).flatMap(wordsInPiece));
  const names = words.filter((word) => word.kind === 'name');
  const latin = names.filter((word) => !HAN.test(word.text));
  const isLatinName = latin.length === names.length;
  return words.flatMap((word) => {
    if (!latin.includes(word)) return [word];
    if (!isLatinName) return [other(word.text)];
    return word === latin[0] ? [joined(latin, ' ')] : [];
  });
}

/**
 * Joins the pieces of a name.
 * @param {Word[]} words
 * @param {string} joint
 * @returns {Word}
 */
function joined(words, joint) {
  const wish = words.find((word) => word.wish)?.wish;
  return { kind: 'name', text: words.map((word) => word.text).join(joint), wish };
}

/**
 * Joins what was set apart to make columns even: 李 红, 司马 光, and 王 小 明 where nothing else is a name.
 * @param {Word[]} words
 */
function whole(words) {
  const names = words.filter(({ kind }) => kind === 'name');
  if (names.length === 3 && names.every((name) => isShort(name, 1)))
    return [joined(names, ''), ...words.filter(({ kind }) => kind !== 'name')];
  /** @type {Word[]} */
  const found = [];
  for (const word of words) {
    const last = found[found.length - 1];
    const isFamily = last && (isShort(last, 1) || COMPOUND.test(last.text));
    if (isFamily && (isShort(word, 2) || NUMERAL.test(word.text))) found[found.length - 1] = joined([last, word], '');
    else found.push(word);
  }
  return found;
}

/**
 * @param {Word} word
 * @param {number} most  Characters.
 */
function isShort({ kind, text }, most) {
  return kind === 'name' && HAN.test(text) && text.length <= most;
}

/**
 * Reads what stands between spaces: 王小明, 3.王小明, 王小明（女）, 王小明=审判长.
 * @param {string} piece
 * @returns {Word[]}
 */
function wordsInPiece(piece) {
  const [before, wish] = piece.split('=', 2);
  const words = named(before);
  const last = words.filter((word) => word.kind !== 'other').pop();
  if (last && wish) last.wish = wish;
  return words;
}

/**
 * @param {string} piece
 * @returns {Word[]}
 */
function named(piece) {
  if (NUMBER.test(piece)) return [{ kind: 'number', text: piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') }];
  if (isOther(piece)) return [other(piece)];
  const text = piece.replace(/^[^\p{L}\p{N}（(【［[]+|[。！!？?…*]+$/gu, '').replace(BEFORE_NAME, '');
  const bracket = AFTER_NAME.exec(text);
  const isNoName = bracket && (isOther(bracket[1]) || NUMBER.test(bracket[1]));
  if (!isNoName) return [isOther(text) ? other(text) : { kind: 'name', text }];
  return [...named(text.slice(0, bracket.index)), ...(isOther(bracket[1]) ? [other(bracket[1])] : [])];
}

/** @param {string} text */
function isOther(text) {
  return NO_NAME.some((pattern) => pattern.test(text));
}

/**
 * @param {string} text
 * @returns {Word}
 */
function other(text) {
  return { kind: 'other', text };
}
