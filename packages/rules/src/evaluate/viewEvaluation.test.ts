import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { readSample } from '../__testUtils__/sample';
import { rules } from '../rules';
import { createJudge } from './createJudge';

const graph = buildMeshGraph(readMesh(readSample()).items);
const evaluation = createJudge({ rules, today: '2026-11-20' })(graph);
const isFailing = ({ status }: { readonly status: string }) =>
  status === 'fail';

describe('the results of an entity', () => {
  it('are those of all results that are about it, in their order', () => {
    const all = [...evaluation.outcomes()];
    const refs = graph.nodes().map(node => graph.refOf(node));
    expect(refs.flatMap(ref => evaluation.outcomesOf(ref))).toEqual(all);
  });

  it('are only those that are wanted', () => {
    const failing = [...evaluation.outcomes(isFailing)];
    const [{ subject }] = failing;
    expect(evaluation.outcomesOf(subject, isFailing)).toEqual(
      failing.filter(outcome => outcome.subject === subject),
    );
  });

  it('are counted without what was found', () => {
    const [{ subject }] = evaluation.outcomes(isFailing);
    const read: string[] = [];
    evaluation.eachResult(subject, ({ id }, { status }) =>
      read.push(`${id} ${status}`),
    );
    expect(read).toEqual(
      evaluation
        .outcomesOf(subject)
        .map(({ rule, status }) => `${rule} ${status}`),
    );
  });

  it('are none where the mesh has no such entity', () => {
    expect(evaluation.outcomesOf('group:default/nobody')).toEqual([]);
  });
});
