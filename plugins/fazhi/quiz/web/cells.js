// Tables as text for spreadsheets. A cell that a spreadsheet would take for a formula gets an apostrophe before it.

const FORMULA = /^[\s'"]*[=+\-@|%＝＋－＠]/;

/** @param {(string | number)[][]} rows */
export function asCsv(rows) {
  return rows.map((row) => row.map((cell) => `"${guarded(cell).replace(/"/g, '""')}"`).join(',')).join('\r\n');
}

/**
 * Returns the text that spreadsheets take apart into cells when it is pasted.
 * @param {(string | number)[][]} rows
 */
export function asTabs(rows) {
  return rows.map((row) => row.map((cell) => guarded(cell).replace(/"/g, '＂')).join('\t')).join('\n');
}

/** @param {string | number} cell */
function guarded(cell) {
  const line = String(cell).replace(/\s+/g, ' ').trim();
  return typeof cell === 'string' && FORMULA.test(line) ? `'${line}` : line;
}
