import {
  buildMeshGraph,
  buildOperatingModel,
  createValueTrees,
  findAllFlows,
  findDomainProducts,
  readMesh,
} from '@backstage-data-mesh/model';
import { readSample } from '../../__testUtils__/sample';
import { rules } from '../../rules';
import { governMesh } from '../../settings/governMesh';
import { evaluateMesh } from '../evaluate';
import { partsOf, withBroken } from './__testUtils__/brokenParts';

const today = '2026-11-20';

/** What is found at warning or above, and rules that fail, by key. */
function findIn(entities: readonly unknown[]): Map<string, string> {
  const graph = buildMeshGraph(readMesh(entities).items);
  const settings = governMesh(graph, { rules, today });
  const found = new Map<string, string>();
  for (const outcome of evaluateMesh(graph, {
    ...settings,
    today,
  }).outcomes()) {
    const { rule, subject, status, reason = '' } = outcome;
    if (status === 'error') found.set(`${rule} on ${subject}`, reason);
    if (status !== 'fail') continue;
    for (const { key, severity, message } of outcome.findings)
      if (severity !== 'info') found.set(key, message);
  }
  return found;
}

/** Whatever pages show of a mesh. */
function drawAll(entities: readonly unknown[]): void {
  const graph = buildMeshGraph(readMesh(entities).items);
  findAllFlows(graph);
  const trees = createValueTrees(graph, today);
  for (const ref of graph.nodes().map(graph.refOf)) {
    trees.around(ref);
    trees.support(ref);
    buildOperatingModel(graph, ref);
    findDomainProducts(graph, ref);
  }
}

/** No field takes all of these. */
const BROKEN = [{ no: ['such', 'thing'] }, 'no such thing :/', 7, undefined];

/**
 * All of them take minutes; another few are tried by each way to break them.
 * BROKEN_EVERY=9 tries twice as many.
 */
const EVERY = Number(process.env.BROKEN_EVERY ?? 18);

describe('in the sample organisation', () => {
  const entities = readSample();
  const whole = findIn(entities);
  const parts = partsOf(entities);

  const triedWith = (value: unknown, place: number) =>
    parts
      .filter((_, index) => index % EVERY === place)
      .map(part => ({ part, mesh: withBroken(entities, part, value) }))
      .filter(({ mesh }) => readMesh(mesh).refused.length > 0);

  describe.each(BROKEN.map((value, place) => [value, place] as const))(
    'a part that is %j',
    (value, place) => {
      const tried = triedWith(value, place);

      it('makes nobody look guilty', () => {
        expect(tried.length).toBeGreaterThan(5);
        const accused = tried.flatMap(({ part, mesh }) =>
          [...findIn(mesh)]
            .filter(([key]) => !whole.has(key))
            .map(([, message]) => `${part.path.join('.')}: ${message}`),
        );
        expect(accused).toEqual([]);
      });

      it('leaves pages something to show', () => {
        for (const { mesh } of tried) expect(() => drawAll(mesh)).not.toThrow();
      });
    },
  );
});
