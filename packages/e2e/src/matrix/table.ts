import type { AppResult } from './app';

const START = '<!-- matrix: written by yarn test:matrix -->';
const END = '<!-- /matrix -->';

const COLUMNS: ReadonlyArray<[string, (result: AppResult) => unknown]> = [
  ['Backstage', ({ release }) => release],
  ['frontend', ({ frontend }) => frontend],
  ['Backstage packages', ({ packages }) => packages],
  ['there twice', ({ twice }) => twice],
  ['files changed', ({ files }) => files],
  ['lines', ({ lines }) => lines],
  ['cards seen', ({ cards }) => cards],
  ['seconds', ({ seconds }) => seconds],
];

const row = (cells: unknown[]) => `| ${cells.join(' | ')} |`;

/** The results as a table in Markdown. */
export function tableOf(results: readonly AppResult[]): string {
  return [
    row(COLUMNS.map(([title]) => title)),
    row(COLUMNS.map(() => '---')),
    ...results.map(result => row(COLUMNS.map(([, cell]) => cell(result)))),
  ].join('\n');
}

/** A page with the table in place of the one between the marks. */
export function withTable(page: string, results: readonly AppResult[]): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < 0) throw new Error('The page has no marks');
  const before = page.slice(0, start + START.length);
  return `${before}\n\n${tableOf(results)}\n\n${page.slice(end)}`;
}

/** Newer results take the place of older ones of the same app. */
export function merged(
  older: readonly AppResult[],
  newer: readonly AppResult[],
): AppResult[] {
  const key = ({ release, frontend }: AppResult) => `${release} ${frontend}`;
  const all = new Map([...older, ...newer].map(one => [key(one), one]));
  return [...all.values()].sort(
    (a, b) =>
      a.release.localeCompare(b.release, 'en', { numeric: true }) ||
      b.frontend.localeCompare(a.frontend),
  );
}
