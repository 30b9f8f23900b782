import { writeFileSync } from 'node:fs';
import { TestTree } from '../__testUtils__/runIn';
import { productYaml } from '../__testUtils__/entities';
import { badTexts } from './__testUtils__/texts';
import { cutTo } from './__testUtils__/runChecks';

const FAULT = 'entity-property `spec.ownr` is not a known field';
const other = (name: string) => productYaml(name, '  ownr: x\n');

interface Reported {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
}

describe('a file that is bad', () => {
  const tree = new TestTree();
  afterAll(() => tree.remove());

  it.each(badTexts.map(bad => [bad.name, bad] as const))(
    'is answered with its place, and harms no other: %s',
    async (_name, { content, finds, isFull }) => {
      tree.write({ 'bad/catalog-info.yaml': '', 'good.yaml': other('good') });
      const beside = isFull
        ? ''
        : `${gapAfter(content)}---\n${other('beside')}`;
      const bytes = Buffer.concat([Buffer.from(content), Buffer.from(beside)]);
      writeFileSync(tree.path('bad/catalog-info.yaml'), bytes);
      const args = ['check', 'bad', 'good.yaml', '--format', 'json'];
      const { code, out, err } = await tree.run(args);
      const found: Reported[] = JSON.parse(out).findings;
      const stated = found.map(
        ({ file, line, column, rule, message }) =>
          `${file} ${line}:${column} ${rule} ${message}`,
      );
      const expected = [
        ...finds.map(text => `bad/catalog-info.yaml ${text}`),
        ...(isFull
          ? []
          : [`bad/catalog-info.yaml ${lineOfLast(bytes)}:3 ${FAULT}`]),
        `good.yaml 11:3 ${FAULT}`,
      ];
      expect(cutTo(expected, stated)).toEqual(expected);
      expect([code, err]).toEqual([1, '']);
    },
  );
});

function gapAfter(content: string | Uint8Array): string {
  return String(content).endsWith('\n') ? '' : '\n';
}

/** The number of the last line that says something. */
function lineOfLast(bytes: Buffer): number {
  return bytes.toString().trimEnd().split('\n').length;
}
