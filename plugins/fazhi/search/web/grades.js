// Grades, however they are called: 四年级, 4年级, 小学四年级, 初二, grade 4.
import { counted, numberIn } from './articles.js';

/** @typedef {'zh' | 'en'} Lang */

const GRADE = /^(?:(小|初|高)[学中]?)?(\d{1,2}|[一二三四五六七八九])(年级)?$|^grade (\d{1,2})$/;
/** @type {Record<string, number>} */
const BEFORE = { 小: 0, 初: 6, 高: 9 };
const EN = ['grades < to >', 'grades <–>', 'grades < and >'];
const ZH = ['<至>年级', '<、>年级'];
const LAST = 12;
const JUNIOR = 9;

/**
 * Returns the grade that a word names, 0 if it names none.
 * @param {string} word
 */
export function gradeOf(word) {
  const [, stage = '', number = '', named = '', english = ''] = GRADE.exec(word) ?? [];
  if (!named && !BEFORE[stage]) return Number(english);
  const value = Number(number) || numberIn(number);
  return value > 3 ? value : value + (BEFORE[stage] ?? 0);
}

/**
 * Returns what a grade is called.
 * @param {number} grade
 * @param {Lang} lang
 */
export function nameOf(grade, lang) {
  if (lang === 'en') return `grade ${grade}`;
  return grade > JUNIOR ? `高${counted(grade - JUNIOR)}` : `${counted(grade)}年级`;
}

/**
 * Returns the ways to write several grades of which one is this: 四至六年级, to be marked.
 * @param {number} grade
 * @param {Lang} lang
 */
export function spansOf(grade, lang) {
  const numbers = Array.from({ length: LAST }, (_, before) => before + 1);
  const [ways, said] = lang === 'en' ? [EN, String] : [ZH, counted];
  return numbers
    .slice(0, grade)
    .flatMap((first) =>
      numbers
        .slice(grade - 1)
        .flatMap((last) => ways.map((way) => way.replace('<', said(first)).replace('>', said(last)))),
    );
}

/**
 * Returns words, with those that together name a grade as one: grade 4, 4th grade.
 * @param {string[]} words
 */
export const withGrades = (words) =>
  words
    .join(' ')
    .replace(/\b(\d+)(?:st|nd|rd|th) grade\b/, 'grade $1')
    .replace(/\bgrades? (?=\d+\b)/, 'grade_')
    .split(' ')
    .map((word) => word.replace(/^grade_/, 'grade '));
