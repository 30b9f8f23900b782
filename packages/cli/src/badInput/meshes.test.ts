import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { evaluateMesh, governMesh, rules } from '@backstage-data-mesh/rules';
import { TEST_DAY } from '../__testUtils__/runIn';
import { product, surroundings, times } from './__testUtils__/entities';
import { hostileMeshes } from './__testUtils__/meshes';
import { findHarm, writeReports } from './__testUtils__/reports';
import { checkTexts } from './__testUtils__/runChecks';
import { treeMeshes } from './__testUtils__/trees';
import { writeMesh } from './__testUtils__/writeMesh';

// HOSTILE_SIZE=300 takes a minute; the full sizes are measured by the benchmarks
// check-hostile and check-trees.
const SIZE = Number(process.env.HOSTILE_SIZE ?? 100);
const meshes = [...hostileMeshes, ...treeMeshes].map(
  mesh => [mesh.name, mesh] as const,
);
const ENTITIES_PER_FILE = 50;

describe('a hostile mesh', () => {
  it.each(meshes)('crashes no rule: %s', (_name, { make }) => {
    const graph = buildMeshGraph(readMesh(make(SIZE)).items);
    const input = { rules, today: TEST_DAY };
    const evaluation = evaluateMesh(graph, {
      ...input,
      ...governMesh(graph, input),
    });
    const crashed = [...evaluation.outcomes()]
      .filter(({ status }) => status === 'error')
      .map(({ rule, subject, reason }) => [rule, subject, reason]);
    expect(crashed).toEqual([]);
    expect(graph.nodeCount).toBeGreaterThan(2);
  });

  it('is reported a thousand times for one rule and entity, and counted then', () => {
    const reader = product('reader', {
      inputPorts: times(1_200, index => ({ from: `wide#outt${index}` })),
    });
    const wide = product('wide', { outputPorts: [{ name: 'out' }] });
    const { result } = checkTexts(
      ...writeMesh([...surroundings, wide, reader]),
    );
    const of = (rule: string) =>
      result.findings.filter(finding => finding.rule === rule);
    expect(of('interop-input-unresolved')).toHaveLength(1_000);
    expect(of('findings-alike')).toMatchObject([
      {
        severity: 'info',
        message:
          '`dataproduct:default/reader` has 200 more findings of the rule `interop-input-unresolved` from here on; only the first 1,000 are shown',
        path: ['spec', 'inputPorts', 1_000, 'from'],
      },
    ]);
  });

  it.each(meshes)('is checked as files: %s', (_name, { make }) => {
    const entities = make(SIZE);
    const { result } = checkTexts(...writeMesh(entities, ENTITIES_PER_FILE));
    const { documents, entities: read } = result.summary;
    expect([documents, read]).toEqual([entities.length, entities.length]);
    for (const report of writeReports(result).values())
      expect(findHarm(report)).toBeUndefined();
  });
});
