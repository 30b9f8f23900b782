import {
  buildMeshGraph,
  entityRefOf,
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

const entitiesOf = (text: string) =>
  parseAllDocuments(text).map(document => document.toJSON());

function resultsOf(evaluation: Evaluation): string[] {
  return [...evaluation.outcomes()]
    .map(outcome => JSON.stringify(outcome))
    .sort();
}

function evaluateAll(text: string): string[] {
  const graph = buildMeshGraph(readMesh(entitiesOf(text)).items);
  return resultsOf(evaluateMesh(graph, { ...govern(graph), today }));
}

describe('a mesh that turns from one example of a rule into the other', () => {
  it.each(rules.map(rule => [rule.id, rule.examples] as const))(
    'is judged as if it had always been so: %s',
    (_, { passing, failing }) => {
      const { items } = readMesh(entitiesOf(passing));
      const live = createLiveEvaluation(items, { today, govern });
      live.judge(() => true);
      let before = passing;
      for (const text of [failing, passing, failing]) {
        const refs = new Set(entitiesOf(text).map(entityRefOf));
        const remove = entitiesOf(before)
          .map(entityRefOf)
          .filter(ref => !refs.has(ref));
        live.take({ put: readMesh(entitiesOf(text)).items, remove });
        live.judge(() => true);
        expect(resultsOf(live.evaluation)).toEqual(evaluateAll(text));
        before = text;
      }
    },
  );
});
