import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { evaluateMesh, governMesh, rules } from '@backstage-data-mesh/rules';
import { TEST_DAY } from '../__testUtils__/runIn';
import { hostileMeshes } from './__testUtils__/meshes';
import { findHarm, writeReports } from './__testUtils__/reports';
import { checkTexts } from './__testUtils__/runChecks';
import { writeMesh } from './__testUtils__/writeMesh';

// The full sizes are measured by the benchmark check-hostile.
const SIZE = 300;
const meshes = hostileMeshes.map(mesh => [mesh.name, mesh] as const);

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

  it.each(meshes)('is checked as files: %s', (_name, { make }) => {
    const entities = make(SIZE);
    const { result } = checkTexts(...writeMesh(entities));
    const { documents, entities: read } = result.summary;
    expect([documents, read]).toEqual([entities.length, entities.length]);
    for (const report of writeReports(result).values())
      expect(findHarm(report)).toBeUndefined();
  });
});
