import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildMeshGraph,
  readEntity,
  readMesh,
  tellOnce,
} from '@backstage-data-mesh/model';
import {
  evaluateMesh,
  recommendedSettings,
  rules,
  type Rule,
} from '@backstage-data-mesh/rules';
import { parseAllDocuments, parseDocument } from 'yaml';
import { TEST_DAY } from '../__testUtils__/runIn';
import { catalogVerdict } from '../badInput/__testUtils__/catalogVerdict';
import { readDocuments } from '../badInput/__testUtils__/readDocuments';
import { checkTexts } from '../badInput/__testUtils__/runChecks';
import { ownVerdict } from '../badInput/__testUtils__/verdicts';
import { createSettings } from '../settings/settings';
import { readSource } from '../source/readSource';
import { checkFiles } from './check';

const ROOT = path.resolve(__dirname, '../../../..');
const files = [
  ...globSync('examples/**/*.yaml', { cwd: ROOT }),
  ...globSync('packages/model/src/kinds/*/*.yaml', { cwd: ROOT }),
].filter(name => !/\.od[cp]s\.yaml$/.test(name));

function readText(name: string): string {
  const file = path.join(ROOT, name);
  // the examples of the kinds include files that stand nowhere
  return existsSync(file) ? readFileSync(file, 'utf8') : 'some text';
}

/** As the catalog does it: its parser, and placeholders filled in. */
function catalogEntities(name: string): unknown[] {
  return parseAllDocuments(readText(name)).map(document =>
    JSON.parse(JSON.stringify(document.toJSON()), (_key, value) =>
      typeof value?.$text === 'string'
        ? readText(path.join(path.dirname(name), value.$text))
        : value,
    ),
  );
}

function checkAll(names: readonly string[]) {
  return checkFiles({
    files: names.map(name => readSource({ path: name, text: readText(name) })),
    settings: createSettings(rules),
    today: TEST_DAY,
    requireRefs: true,
    include: (from, target) => ({
      ok: true,
      text: readText(path.join(path.dirname(from), target)),
    }),
  });
}

describe('the same text', () => {
  it('has the same faults of shape here and in the catalog', () => {
    for (const name of files) {
      const here = checkAll([name])
        .result.findings.filter(({ rule }) => /^entity-[ksp]/.test(rule))
        .map(({ path: place }) => JSON.stringify(place));
      const there = catalogEntities(name).flatMap(entity => {
        const read = readEntity(entity);
        return read.is === 'read'
          ? tellOnce(read.result.problems).map(problem =>
              JSON.stringify(problem.path),
            )
          : [];
      });
      expect([name, here.sort()]).toEqual([name, there.sort()]);
    }
  });

  it('has the same findings of the rules here and in the evaluator', () => {
    const sample = files.filter(name => name.startsWith('examples/'));
    const { items } = readMesh(sample.flatMap(catalogEntities));
    const graph = buildMeshGraph(items);
    const evaluation = evaluateMesh(graph, {
      ...createSettings(rules).forMesh(graph, TEST_DAY),
      today: TEST_DAY,
    });
    const there = [...evaluation.outcomes()]
      .filter(({ status, isGrace }) => status === 'fail' || isGrace)
      .flatMap(({ findings }) => findings.map(({ key }) => key));
    const here = checkAll(sample)
      .result.findings.filter(({ rule }) => rules.some(({ id }) => id === rule))
      .map(({ key }) => key);
    expect(here.sort()).toEqual(there.sort());
    expect(here.length).toBeGreaterThan(1);
  });

  it('is let in or refused here as in the catalog, whether good or bad', async () => {
    const texts = [...files.map(readText), ...badTexts];
    for (const text of texts) {
      const { accepted, isRefused } = ownVerdict(text);
      const there = await catalogVerdict(text);
      expect([text, { accepted, isRefused }]).toEqual([text, there]);
    }
  });

  it('has the same findings of the rules that need the entity alone, where it is let in', () => {
    const entityRules = rules.filter(({ needs }) => needs.length === 0);
    const ids = new Set(entityRules.map(({ id }) => id));
    for (const text of badTexts.filter(isLetIn)) {
      const here = checkTexts(text)
        .result.findings.filter(({ rule }) => ids.has(rule))
        .map(({ key }) => key);
      const there = judgeAsProcessor(parseDocument(text).toJS(), entityRules);
      expect([text, here.sort()]).toEqual([text, there.sort()]);
    }
  });
});

const badTexts = readDocuments().map(({ text }) => text);

/** What the catalog refuses it does not judge; here it is judged all the same. */
function isLetIn(text: string): boolean {
  return ownVerdict(text).accepted.length > 0;
}

/** As the processor of the catalog does it; its own test holds it to that. */
function judgeAsProcessor(entity: unknown, entityRules: readonly Rule[]) {
  const settings = recommendedSettings(entityRules);
  const { items } = readMesh([entity]);
  const evaluation = evaluateMesh(buildMeshGraph(items), {
    rules: entityRules,
    settingsFor: () => settings,
    isPartial: true,
  });
  return [...evaluation.outcomes()].flatMap(({ status, findings }) =>
    status === 'fail' ? findings.map(({ key }) => key) : [],
  );
}
