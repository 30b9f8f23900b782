import {
  buildMeshGraph,
  finish,
  governanceBody,
  readMesh,
} from '@backstage-data-mesh/model';
import { readSample } from '../__testUtils__/sample';
import { compareOutcomes } from '../evaluate/compareOutcomes';
import { createJudge } from '../evaluate/createJudge';
import { evaluateLive } from '../evaluate/live/liveEvaluation';
import type { Policy } from '../governance/policies';
import { rules } from '../rules';
import { governMesh } from '../settings/governMesh';
import type { SettingsInput } from '../settings/policyLayers';
import { previewLiveInSteps } from './previewLive';
import {
  previewPolicy,
  type PolicyPreviewResult,
  type PreviewedPolicy,
} from './policyPreview';

const today = '2026-11-20';
const terms = { rules, today };
const { items } = readMesh(readSample());
const graph = buildMeshGraph(items);
const before = createJudge(terms)(graph);

const govern = (preview?: SettingsInput['preview']) => {
  return (mesh: typeof graph, day: string) =>
    governMesh(mesh, { rules, today: day, preview });
};
const live = evaluateLive(items, { today, govern: govern() });
live.takeChanges();

const ask = (asked: PreviewedPolicy): PolicyPreviewResult =>
  finish(previewLiveInSteps(live, asked, { govern }));

const written: PreviewedPolicy[] = graph.ofKind(governanceBody).flatMap(node =>
  (graph.get(governanceBody, node)?.spec.policies ?? []).map(({ id }) => ({
    body: graph.refOf(node),
    policy: id,
  })),
);
const body = 'governancebody:default/enterprise-technology';
const strict: Policy = {
  id: 'owners',
  title: 'Owners are named',
  status: 'draft',
  rules: [
    { rule: 'interop-port-without-contract', severity: 'error' },
    { rule: 'matrix-unfilled', severity: 'warning' },
  ],
};

/** Without texts that are made anew each time they are asked for. */
const summaryOf = (result: PolicyPreviewResult) =>
  result.ok
    ? {
        ...result,
        appeared: result.appeared.map(({ finding }) => finding.key),
        resolved: result.resolved.map(({ finding }) => finding.key),
      }
    : result;

describe('a preview of a live evaluation', () => {
  it.each([
    ...written.map(each => [each.policy, each] as const),
    ['one that nobody has written', { body, policy: strict }] as const,
  ])('of %s is that of previewPolicy, and changes nothing', (_, asked) => {
    const expected = previewPolicy(graph, { ...terms, before }, asked);
    expect(expected.ok).toBe(true);
    expect(summaryOf(ask(asked))).toEqual(summaryOf(expected));
    expect(live.takeChanges()).toEqual([]);
    const now = live.evaluation.outcomes();
    expect(compareOutcomes(before.outcomes(), now)).toEqual([]);
  });

  it('counts no more than is seen', () => {
    const steps = previewLiveInSteps(
      live,
      { body, policy: strict },
      { govern, isSeen: ref => ref.endsWith('/field-visits') },
    );
    const result = finish(steps);
    expect(result.ok && result.byDomain[0].entities).toBe(1);
  });

  it.each([
    ['a body', { body: 'governancebody:default/none', policy: 'a' }, 'body'],
    ['a policy', { body, policy: 'none' }, 'policy'],
    [
      'the shape of a policy',
      { body, policy: { ...strict, status: 'soon' } as never },
      'policy',
    ],
    [
      'rules of its own',
      { body, policy: { ...strict, checks: [{ id: 'team-a' }] } as never },
      'policy',
    ],
  ])('says what is wrong with %s', (_, asked, field) => {
    expect(ask(asked)).toEqual({
      ok: false,
      ...{ field, message: expect.any(String) },
    });
  });
});
