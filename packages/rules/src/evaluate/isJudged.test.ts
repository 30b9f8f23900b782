import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { readSample } from '../__testUtils__/sample';
import { rules } from '../rules';
import { governMesh } from '../settings/governMesh';
import { evaluateMesh } from './evaluate';

const today = '2026-11-20';
const graph = buildMeshGraph(readMesh(readSample()).items);
const settings = governMesh(graph, { rules, today });

function outcomesOf(kind: string, isJudged?: (ref: string) => boolean) {
  const input = { ...settings, today, isJudged };
  const isOf = ({ subject }: { subject: string }) =>
    subject.startsWith(`${kind}:`);
  return [...evaluateMesh(graph, input).outcomes()].filter(isOf);
}

describe('who judges some entities of a mesh', () => {
  it.each(['governancebody', 'dataproduct', 'teamprofile', 'domain'])(
    'finds of each %s what is found where all are judged',
    kind => {
      const judged = outcomesOf(kind, ref => ref.startsWith(`${kind}:`));
      expect(judged.length).toBeGreaterThan(10);
      expect(judged).toEqual(outcomesOf(kind));
    },
  );

  it('judges others only where a rule asks how they ended', () => {
    const others = outcomesOf('dataproduct', ref => ref.startsWith('govern'));
    const waived = new Set(others.map(({ subject }) => subject));
    expect([...waived].sort()).toEqual([
      'dataproduct:default/stock-levels',
      'dataproduct:default/trial-enrolment',
    ]);
  });
});

describe('who wants some of the outcomes', () => {
  it('is given those, in the order of all', () => {
    const evaluation = evaluateMesh(graph, { ...settings, today });
    const all = [...evaluation.outcomes()];
    const fails = ({ status }: { readonly status: string }) =>
      status === 'fail';
    expect(all.filter(fails).length).toBeGreaterThan(10);
    expect([...evaluation.outcomes(fails)]).toEqual(all.filter(fails));
  });
});
