// Dates, however they are typed: 12.4, 12·4, 12/4, 12-4, 12月04日, 十二月四号, Dec 4, the 4th of December.
import { numberIn } from './articles.js';

const DAY =
  /(?<![\d.·•・/-])(1[0-2]|0?[1-9])(?:[·•・](3[01]|[12]\d|0?[1-9])|[./-](3[01]|[12]\d|0?[1-9])(?!\s*[倍万亿元米分个小时岁年条%]))(?![\d.·•・/-])/g;
const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const SAID = new RegExp(`${NUMBER}月${NUMBER}[日号]`, 'g');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|(?:septem|octo|novem|decem)ber)';
const DATE = '(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\d])(?:${MONTH}\\.?\\s*${DATE}|(?:the\\s+)?${DATE}\\s+(?:of\\s+)?${MONTH}\\.?)(?![\\p{L}\\d])`,
  'gu',
);

/**
 * Returns a query with its dates as pages write them, 12月4日, apart from what stands beside them.
 * @param {string} query  Folded.
 */
export const dated = (query) =>
  query
    .replace(DAY, (_, month, day, other) => ` ${Number(month)}月${Number(day ?? other)}日 `)
    .replace(ENGLISH, (_, month, day, otherDay, otherMonth) => {
      const number = MONTHS.indexOf((month ?? otherMonth).slice(0, 3)) + 1;
      return ` ${number}月${Number(day ?? otherDay)}日 `;
    })
    .replace(SAID, (said, ...numbers) => {
      const [month, day] = numbers.slice(0, 2).map((number) => Number(number) || numberIn(number));
      const date = `${month}月${day}日`;
      return said === date || month > 12 || day > 31 ? said : ` ${date} `;
    });
