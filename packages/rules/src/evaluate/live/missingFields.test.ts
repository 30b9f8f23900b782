import {
  buildMeshGraph,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { rules } from '../../rules';
import { governMesh } from '../../settings/governMesh';
import { evaluateMesh } from '../evaluate';
import type { Evaluation } from '../evaluation';
import { createLiveEvaluation } from './liveEvaluation';

const today = '2026-11-20';
const govern = (graph: MeshGraph) => governMesh(graph, { rules, today });

const entitiesOf = (text: string): unknown[] =>
  parseAllDocuments(text).map(document => document.toJS());

function resultsOf(evaluation: Evaluation): string[] {
  return [...evaluation.outcomes()]
    .map(outcome => JSON.stringify(outcome))
    .sort();
}

function evaluateAll(entities: readonly unknown[]): string[] {
  const graph = buildMeshGraph(readMesh(entities).items);
  return resultsOf(evaluateMesh(graph, { ...govern(graph), today }));
}

/** The entity without a field, once for each field in it. */
function* lacking(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (!Array.isArray(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>;
      yield rest;
    }
    for (const less of lacking(child)) {
      const copy: object = Array.isArray(value) ? [...value] : { ...value };
      Reflect.set(copy, key, less);
      yield copy;
    }
  }
}

function* broken(entities: readonly unknown[]): Generator<unknown[]> {
  for (const [at, entity] of entities.entries()) {
    const { spec, ...rest } = Object(entity);
    for (const less of lacking(spec))
      yield entities.with(at, { ...rest, spec: less });
  }
}

describe('a mesh in which a field is left out is judged live as it is in full', () => {
  it.each(rules.map(({ id, examples }) => [id, examples] as const))(
    'in the example of %s',
    (_, { failing }) => {
      const entities = entitiesOf(failing);
      for (const mesh of broken(entities)) {
        const full = evaluateAll(mesh);
        expect(full.filter(text => text.includes('"status":"error"'))).toEqual(
          [],
        );
        const fresh = createLiveEvaluation(readMesh(mesh).items, {
          today,
          govern,
        });
        fresh.judge(() => true);
        expect(resultsOf(fresh.evaluation)).toEqual(full);
        const live = createLiveEvaluation(readMesh(entities).items, {
          today,
          govern,
        });
        live.judge(() => true);
        live.take({ put: readMesh(mesh).items, remove: [] });
        live.judge(() => true);
        expect(resultsOf(live.evaluation)).toEqual(full);
      }
    },
  );
});
