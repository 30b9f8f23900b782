import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { formatPath } from '@backstage-data-mesh/model';
import { rules } from '@backstage-data-mesh/rules';
import fc from 'fast-check';
import { TEST_DAY } from '../__testUtils__/runIn';
import { repositoryRoot } from '../badInput/__testUtils__/repositoryRoot';
import { checkFiles } from '../check/check';
import type { PlacedFinding } from '../check/finding';
import { createSettings } from '../settings/settings';
import { readSource, type ReadFile } from '../source/readSource';
import { mend } from './mend';

// DATA_MESH_FUZZ_RUNS=10000 goes on for hours, DATA_MESH_FUZZ_SEED goes elsewhere
const fuzzRuns = Number(process.env.DATA_MESH_FUZZ_RUNS ?? 60);
const seed = Number(process.env.DATA_MESH_FUZZ_SEED ?? 20_261_120);
jest.setTimeout(60_000 + fuzzRuns * 500);

const sample = globSync('examples/**/*.yaml', { cwd: repositoryRoot })
  .sort()
  .filter(name => !/\.od[cp]s\.yaml$/.test(name))
  .map(name => ({
    path: name,
    text: readFileSync(path.join(repositoryRoot, name), 'utf8'),
  }));

/** Two teams and three products whose names differ in what makes them others. */
const small = [
  {
    path: 'catalog-info.yaml',
    text: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: sales-eu }
spec: { type: team, children: [], members: [jo] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: billing }
spec: { type: team, children: [], members: [jo] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: billing }
spec:
  team: billing
  owner: billing
  type: stream-aligned
  teamInteractions:
    - { id: help, with: sales-eu, mode: facilitating, purpose: learn, since: 2026-09-01, until: 2026-12-31 }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: orders-v1 }
spec:
  type: source-aligned
  lifecycle: deprecated
  owner: sales-eu
  productOwner: user:jo
  outputPorts: [{ name: orders, version: 1.0.0, contract: { id: orders } }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: orders-v2 }
spec:
  type: source-aligned
  lifecycle: production
  owner: sales-eu
  productOwner: user:jo
  outputPorts: [{ name: orders, version: 2.0.0, contract: { id: orders } }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: invoices }
spec:
  type: consumer-aligned
  lifecycle: production
  owner: billing
  productOwner: user:jo
  inputPorts: [{ name: orders, from: orders-v2#orders }]
  outputPorts: [{ name: invoices, version: 1.0.0, contract: { id: invoices } }]
`,
  },
];

/** What a hand does to a word. */
const SLIPS: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  (word, at) =>
    word.slice(0, at) +
    word.charAt(at + 1) +
    word.charAt(at) +
    word.slice(at + 2),
  (word, at) => `${word.slice(0, at)}o${word.slice(at + 1)}`,
  word => word.charAt(0).toUpperCase() + word.slice(1),
  word => word.toUpperCase(),
  word => word.replaceAll('-', '_'),
  word => word.replace(/\d/, digit => String((Number(digit) + 1) % 10)),
  word => `${word}-2`,
  word => word.replace(/-\w+$/, '-us'),
  word => word.split('-').reverse().join('-'),
  word => word.slice(0, -2),
  () => '',
  () => 'billing',
];

interface Slip {
  readonly file: number;
  readonly word: number;
  readonly at: number;
  readonly kind: number;
}

const slips = fc.array(
  fc.record({
    file: fc.nat(),
    word: fc.nat(),
    at: fc.nat(),
    kind: fc.nat(SLIPS.length - 1),
  }),
  { minLength: 1, maxLength: 5 },
);

type Texts = readonly { readonly path: string; readonly text: string }[];

function makeSlips(texts: Texts, made: readonly Slip[]): Texts {
  return made.reduce((all, { file, word, at, kind }) => {
    const { path: name, text } = all[file % all.length];
    const words = [...text.matchAll(/[A-Za-z][\w-]{3,}/g)];
    const { 0: old, index } = words[word % words.length];
    const slipped = SLIPS[kind](old, at % old.length);
    return all.with(file % all.length, {
      path: name,
      text: text.slice(0, index) + slipped + text.slice(index + old.length),
    });
  }, texts);
}

function checkOf(requireRefs: boolean) {
  const settings = createSettings(rules);
  // a slip may be in the name of the file
  const include = (from: string, target: string) => {
    const file = path.resolve(repositoryRoot, path.dirname(from), target);
    return statSync(file, { throwIfNoEntry: false })?.isFile()
      ? { ok: true as const, text: readFileSync(file, 'utf8') }
      : { ok: false as const, reason: 'there is no such file' };
  };
  return (files: readonly ReadFile[]) =>
    checkFiles({ files, settings, include, requireRefs, today: TEST_DAY });
}

type Check = ReturnType<typeof checkOf>;

/** The references that lead to an entity, by where they stand. */
function resolvedIn(files: readonly ReadFile[], check: Check) {
  const { entities, graph } = check(files);
  const known = new Map<string, string>();
  for (const { document, item } of entities) {
    const place = `${document.file.path} ${document.file.documents.indexOf(document)}`;
    for (const { ref, path: at } of item?.references.where(() => true) ?? []) {
      const node = graph.nodeOf(ref);
      if (node !== undefined && graph.itemOf(node))
        known.set(`${place} ${formatPath(at)}`, ref);
    }
  }
  return known;
}

function stated({ rule, file, range, message }: PlacedFinding): string {
  return `${file}:${range.start.line} ${rule} ${message}`;
}

describe.each([
  ['the sample organisation', sample, Math.ceil(fuzzRuns / 30)],
  ['a small mesh', small, Math.ceil(fuzzRuns / 3)],
])('safe edits of slips in %s', (_, texts, numRuns) => {
  it.each([
    ['all of the mesh', true],
    ['a part of the mesh', false],
  ])('do no harm in %s', (__, requireRefs) => {
    const check = checkOf(requireRefs);
    const recheck = (files: readonly ReadFile[]) =>
      check(files).result.findings;
    let edits = 0;
    const property = fc.property(slips, made => {
      const files = makeSlips(texts, made).map(readSource);
      const before = { files, findings: recheck(files) };
      const after = mend(before, recheck);
      edits += after.edits.length;
      const keys = before.findings.map(({ key }) => key);
      const said = before.findings.map(stated);
      expect(
        after.findings
          .filter(({ key }) => !keys.includes(key))
          .map(stated)
          .filter(text => !said.includes(text)),
      ).toEqual([]);
      const resolved = resolvedIn(after.files, check);
      for (const [place, ref] of resolvedIn(files, check))
        expect([place, resolved.get(place)]).toEqual([place, ref]);
      expect(mend(after, recheck).edits.map(({ note }) => note)).toEqual([]);
    });
    fc.assert(property, { numRuns, seed, endOnFailure: true });
    expect(edits).toBeGreaterThan(0);
  });
});
