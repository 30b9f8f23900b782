import { buildMeshGraph, finish, readMesh } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readSample } from '../__testUtils__/sample';
import { createJudge } from '../evaluate/createJudge';
import { rules } from '../rules';
import type { DraftResult, DraftTerms } from './draft';
import {
  draftDataProductInSteps,
  draftDecisionInSteps,
  draftHypothesisInSteps,
  draftWaiverRequestInSteps,
  type DecisionFields,
  type DraftFields,
  type WaiverFields,
} from './drafts';

const today = '2026-11-20';
const sample = readSample();
const graph = buildMeshGraph(readMesh(sample).items);
const terms: DraftTerms = { graph, rules, today };

const draftHypothesis = (fields: DraftFields, of = terms) =>
  finish(draftHypothesisInSteps(of, fields));
const draftDataProduct = (fields: DraftFields) =>
  finish(draftDataProductInSteps(terms, fields));
const draftDecision = (fields: DecisionFields) =>
  finish(draftDecisionInSteps(terms, fields));
const draftWaiverRequest = (fields: WaiverFields) =>
  finish(draftWaiverRequestInSteps(terms, fields));

const ok = (draft: DraftResult) => {
  if (!draft.ok) throw new Error(`${draft.field}: ${draft.message}`);
  return draft;
};

const refused = (draft: DraftResult) =>
  draft.ok ? 'it was drafted' : `${draft.field}: ${draft.message}`;

/** What the rules find on an entity, in the mesh with it written. */
function findingsWith(ref: string, entity: object): string[] {
  const others = graph.nodes().flatMap(node => {
    const item = graph.itemOf(node);
    return item && item.ref !== ref ? [item] : [];
  });
  const mesh = buildMeshGraph([...readMesh([entity]).items, ...others]);
  return [...createJudge({ rules, today })(mesh).outcomes()]
    .filter(({ subject, status }) => subject === ref && status === 'fail')
    .flatMap(({ findings }) => findings.map(({ key }) => key));
}

const BET = {
  name: 'fewer-returns',
  title: 'Fewer returns',
  spec: {
    owner: 'group:supply-flow',
    goals: ['domain:patient-access#faster-start'],
    statement: { weBelieve: 'alerts', willResultIn: 'fewer returns' },
  },
};

describe('drafts of new entities', () => {
  const draft = ok(draftHypothesis(BET));

  it('are whole entities in YAML, with what is left out filled in carefully', () => {
    expect(draft).toMatchObject({
      ref: 'valuehypothesis:default/fewer-returns',
      is: 'entity',
      problems: [],
    });
    expect(parse(draft.yaml)).toEqual({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'ValueHypothesis',
      metadata: { name: 'fewer-returns', title: 'Fewer returns' },
      spec: { status: 'draft', ...BET.spec },
    });
  });

  it('tell what a check finds once they are written', () => {
    expect(
      draft.findings.filter(each => !each.isGrace).map(({ key }) => key),
    ).toEqual(findingsWith(draft.ref, parse(draft.yaml)));
    expect(draft.findings.length).toBeGreaterThan(0);
  });

  it('name what is missing, and guess nothing', () => {
    const { problems } = ok(
      draftDataProduct({ name: 'returns', spec: { owner: 7 } }),
    );
    expect(problems.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['spec.type', 'spec.owner']),
    );
  });

  it('write nothing into the mesh', () => {
    expect(graph.nodeOf(draft.ref)).toBeUndefined();
  });

  it.each([
    [
      'a b',
      'name: `a b` has no valid name (expected [<kind>:][<namespace>/]<name>)',
    ],
    [
      'stock-levels',
      'name: Data product `stock-levels` is in the mesh already',
    ],
  ])('refuse the name %j', (name, reason) => {
    expect(refused(draftDataProduct({ name, spec: {} }))).toBe(reason);
  });

  it('keep any text as text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), text => {
        const statement = { weBelieve: text, willResultIn: text };
        const { yaml } = ok(
          draftHypothesis(
            { ...BET, spec: { ...BET.spec, statement } },
            { ...terms, graph: buildMeshGraph([]) },
          ),
        );
        const { spec, ...rest } = parse(yaml);
        expect(spec.statement).toEqual(statement);
        expect(Object.keys(rest)).toEqual(['apiVersion', 'kind', 'metadata']);
      }),
      { numRuns: 30 },
    );
  });
});

describe('drafts of decisions', () => {
  const decide = (outcome: 'stop' | 'persevere') =>
    draftDecision({
      hypothesis: 'sense-demand-early',
      ...{ outcome, date: today, by: 'governancebody:emea-portfolio' },
    });

  it('add one to the bet, with the status that follows', () => {
    const draft = ok(decide('stop'));
    expect(draft.is).toBe('fields');
    const { spec } = parse(draft.yaml);
    expect(spec.status).toBe('stopped');
    expect(spec.decisions.at(-1)).toEqual({
      ...{ outcome: 'stop', date: today, by: 'governancebody:emea-portfolio' },
    });
  });

  it('leave the status where the work goes on', () => {
    expect(Object.keys(parse(ok(decide('persevere')).yaml).spec)).toEqual([
      'decisions',
    ]);
  });

  it('refuse a bet that is not there', () => {
    expect(
      refused(
        draftDecision({
          ...{ hypothesis: 'sense-demand-erly', outcome: 'stop', date: today },
        }),
      ),
    ).toBe(
      'hypothesis: Value hypothesis `sense-demand-erly` is not in the mesh; did you mean `valuehypothesis:sense-demand-early`?',
    );
  });
});

describe('drafts of waiver requests', () => {
  const request = {
    rule: 'interop-port-without-contract',
    entity: 'stock-levels',
    reason: 'the contract follows the new system',
    requestedBy: 'user:jane.doe',
    expires: '2027-01-31',
  };

  it('go to a body that decides for the entity, and wait for its approval', () => {
    const draft = ok(draftWaiverRequest(request));
    expect(draft.ref).toMatch(/^governancebody:/);
    const { waivers } = parse(draft.yaml).spec;
    expect(waivers.at(-1)).toEqual({
      id: expect.stringMatching(/^w-\d+$/),
      ...request,
      entity: 'dataproduct:stock-levels',
    });
    const ids = waivers.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    [
      { rule: 'interop-port-without-contrac' },
      'rule: there is no rule `interop-port-without-contrac`; did you mean `interop-port-without-contract`?',
    ],
    [
      { entity: 'stock-level' },
      'entity: Data product `stock-level` is not in the mesh; did you mean `dataproduct:stock-levels`?',
    ],
    [
      { body: 'group:supply-flow' },
      'body: `group:supply-flow` is no governance body',
    ],
  ])('refuse %j', (wrong, reason) => {
    expect(refused(draftWaiverRequest({ ...request, ...wrong }))).toBe(reason);
  });
});
