/** A text, or a number, which is written as it is. */
export type CsvCell = string | number;

/**
 * Rows as comma-separated values (RFC 4180). What a spreadsheet would take for
 * a formula begins with an apostrophe: names in a mesh are anybody's text.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map(row => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
