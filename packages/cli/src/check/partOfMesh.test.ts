import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '@backstage-data-mesh/rules';
import { TEST_DAY } from '../__testUtils__/runIn';
import { createSettings } from '../settings/settings';
import { createReader } from '../source/readSource';
import { checkFiles } from './check';

const SAMPLE = path.resolve(__dirname, '../../../../examples');
const readText = (name: string) =>
  readFileSync(path.join(SAMPLE, name), 'utf8');

const readSource = createReader();
const files = globSync('**/*.yaml', { cwd: SAMPLE })
  .filter(name => !/\.od[cp]s\.yaml$/.test(name))
  .sort()
  .map(name => readSource({ path: name, text: readText(name) }));

/** What is found at warning or above when there is nothing but these files. */
function findIn(part: typeof files): Map<string, string> {
  const { result } = checkFiles({
    files: part,
    settings: createSettings(rules),
    today: TEST_DAY,
    include: (from, target) => ({
      ok: true,
      text: readText(path.join(path.dirname(from), target)),
    }),
  });
  return new Map(
    result.findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ key, message }) => [key, message]),
  );
}

const whole = findIn(files);

/** A waiver of a body counts only where the body is known. */
const WAIVED_ELSEWHERE =
  'interop-port-without-contract|dataproduct:default/trial-enrolment|screening-failures@0.2.0';

function accusations(part: typeof files): string[] {
  return [...findIn(part)]
    .filter(([key]) => !whole.has(key) && key !== WAIVED_ELSEWHERE)
    .map(([key, message]) => `${key}: ${message}`);
}

/** Always the same numbers between 0 and 1 for a seed. */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const folders = [
  ...new Set(
    files.flatMap(file => {
      const steps = path.dirname(file.path).split('/');
      return steps.map((_, depth) => steps.slice(0, depth + 1).join('/'));
    }),
  ),
].filter(folder => folder !== '.');

describe('a part of the sample organisation is accused of nothing that the whole is not', () => {
  it.each(files.map(file => [file.path, file] as const))('%s', (_, file) => {
    expect(accusations([file])).toEqual([]);
  });

  it.each(folders)('%s', folder => {
    const part = files.filter(file => file.path.startsWith(`${folder}/`));
    expect(accusations(part)).toEqual([]);
  });

  it.each([...Array(20).keys()])('a half of the files: %d', seed => {
    const next = numbersOf(seed + 1);
    expect(accusations(files.filter(() => next() < 0.5))).toEqual([]);
  });

  it.each([...Array(20).keys()])('all but a few files: %d', seed => {
    const next = numbersOf(seed + 1000);
    expect(accusations(files.filter(() => next() < 0.85))).toEqual([]);
  });
});
