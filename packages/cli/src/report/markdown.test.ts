import { findAtPath } from '../check/draft';
import { hostileDocument, hostileFile } from './__testUtils__/hostileFile';
import { writeReports } from '../badInput/__testUtils__/reports';

/** The cell of the table in which a message stands. */
function cellOf(message: string): string {
  const finding = findAtPath(
    hostileDocument,
    { path: ['spec', 'owner'] },
    { check: 'reference-unresolved', message },
  );
  const result = {
    findings: [finding],
    unknown: [],
    summary: {
      ...{ files: 1, documents: 1, skeletons: 0, excluded: 0, entities: 1 },
      ...{
        unreadRepositories: 0,
        closedFolders: 0,
        notFollowed: 0,
        errors: 1,
        warnings: 0,
        infos: 0,
      },
      ...{ unverified: 0, unknown: 0, waived: 0, ignored: 0, baselined: 0 },
    },
  };
  const lineText = (_file: string, line: number) =>
    hostileFile.lines.lineText(line);
  const report = writeReports(result, lineText).get('markdown') ?? '';
  const row = report.split('\n').find(line => line.includes('✖ error'));
  return row?.split(/(?<!\\)\|/)[3].trim() ?? '';
}

describe('a message in Markdown', () => {
  it.each([
    // between backticks, Markdown would show these escapes as they are
    ['`group:data_team`', '<code>group:data\\_team</code>'],
    ['`spec.ports[0].a`', '<code>spec.ports\\[0\\].a</code>'],
    ['`<kind>:<name>`', '<code>&lt;kind&gt;:&lt;name&gt;</code>'],
    ['`a|b` or `*`', '<code>a\\|b</code> or <code>\\*</code>'],
    ['`https://acme.com`', '<code>https&#58;//acme.com</code>'],
    ['a `b', 'a \\`b'],
    ['`a` b` <i>', '<code>a</code> b\\` &lt;i&gt;'],
    ['www.acme.com', 'www&#46;acme.com'],
  ])('reads as it does elsewhere: %s', (message, cell) => {
    expect(cellOf(message)).toBe(cell);
  });
});
