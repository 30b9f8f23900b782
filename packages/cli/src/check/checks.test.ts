import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checks } from './checks';

const page = resolve(__dirname, '../../docs/checks.md');

/** The page as it follows from the checks. */
function expectedPage(): string {
  const sections = Object.entries(checks).map(
    ([id, { severity, summary, why, remedy }]) =>
      `## ${id}\n\n${summary} _(${severity})_\n\n${why}\n\n**What to do:** ${remedy}\n`,
  );
  return `# Checks of the CLI\n\nWhat \`data-mesh check\` looks at itself, before the rules of the mesh come in.\n\n${sections.join('\n')}`;
}

describe('the page of checks', () => {
  it('says what the checks say', () => {
    expect(readFileSync(page, 'utf8')).toBe(expectedPage());
  });
});
