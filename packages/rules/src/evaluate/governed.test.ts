import {
  buildMeshGraph,
  dataProduct,
  readMesh,
} from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import * as z from 'zod';
import { notApplicable, PASS } from '../declare/finding';
import { defineRule } from '../declare/rule';
import { everyOf } from '../declare/subject';
import { governMesh } from '../settings/governMesh';
import { evaluateMesh } from './evaluate';

const texts = {
  summary: 'a',
  why: 'b',
  source: 'c',
  remedy: 'd',
  examples: { passing: 'e', failing: 'f' },
};

const short = defineRule<{ spec: { boundary?: string } }, { letters: number }>({
  ...texts,
  id: 'team-short',
  severity: 'warning',
  options: z.object({ letters: z.number().default(5) }),
  subject: everyOf<{ spec: { boundary?: string } }>(dataProduct),
  check: ({ entity }, { options }) =>
    (entity.spec.boundary ?? '').length <= options.letters
      ? PASS
      : [{ path: ['spec', 'boundary'], message: 'too long' }],
});

const after = defineRule<unknown>({
  ...texts,
  id: 'team-after',
  severity: 'info',
  needs: ['outcomes'],
  subject: everyOf<unknown>(dataProduct),
  check: ({ ref }, { outcome, rules }) =>
    notApplicable(
      `${outcome('team-short', ref)?.status}, ${outcome('team-after', ref)?.status}, ${rules.size} rules`,
    ),
});

const product = `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: crew, boundary: too long }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ana }
spec: {}
`;

const WAIVER =
  '{ id: w-1, rule: team-short, entity: dataproduct:visits, reason: soon, requestedBy: user:jo, approvedBy: user:ana, approvedOn: 2026-10-01, expires: 2026-12-31 }';

interface Case {
  readonly policy?: string;
  readonly waivers?: string;
  readonly scope?: string;
  readonly boundary?: string;
}

function evaluate({
  policy = '',
  waivers = '',
  scope = '{ level: enterprise }',
  boundary = 'too long',
}: Case) {
  const body = `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: technology, owner: crew, scope: ${scope}, seats: [{ who: user:ana, role: chair }], policies: [${policy}], waivers: [${waivers}] }
`;
  const text = product.replace('too long', boundary) + body;
  const documents = parseAllDocuments(text).map(document => document.toJS());
  const graph = buildMeshGraph(readMesh(documents).items);
  const rules = [after, short];
  const today = '2026-11-20';
  return evaluateMesh(graph, {
    ...governMesh(graph, { rules, today }),
    today,
  });
}

function outcomeOf(given: Case) {
  return evaluate(given).outcome('team-short', 'dataproduct:default/visits');
}

describe('evaluateMesh under governance', () => {
  it('waives a failure for which there is a waiver, and keeps its findings', () => {
    expect(outcomeOf({ waivers: WAIVER })).toMatchObject({
      status: 'waived',
      reason:
        'waiver `w-1` of `governancebody:forum` lasts until 2026-12-31: soon',
      findings: [{ message: 'too long', severity: 'warning' }],
      waiver: { id: 'w-1', isExpired: false },
    });
  });

  it('fails again when the waiver is over, and names it', () => {
    const waivers = WAIVER.replace('2026-12-31', '2026-11-19');
    expect(outcomeOf({ waivers })).toMatchObject({
      status: 'fail',
      reason: 'waiver `w-1` of `governancebody:forum` expired on 2026-11-19',
      waiver: { id: 'w-1', isExpired: true },
    });
  });

  it('waives on the last day of the waiver', () => {
    const waivers = WAIVER.replace('2026-12-31', '2026-11-20');
    expect(outcomeOf({ waivers })?.status).toBe('waived');
  });

  it('prefers a waiver in force to one that is over', () => {
    const over = WAIVER.replace('2026-12-31', '2026-11-19');
    expect(outcomeOf({ waivers: `${WAIVER}, ${over}` })?.status).toBe('waived');
    expect(outcomeOf({ waivers: `${over}, ${WAIVER}` })?.status).toBe('waived');
  });

  it.each([
    ['whose approver holds no seat', 'user:ana', 'user:eve'],
    ['whose approver asked for it', 'user:jo', 'user:ana'],
    ['without an approver', 'approvedBy: user:ana, ', ''],
    ['without an end', ', expires: 2026-12-31', ''],
    ['for a later day', '2026-10-01', '2026-11-21'],
    ['of another rule', 'rule: team-short', 'rule: team-after'],
  ])('does not follow a waiver %s', (_, from, to) => {
    expect(outcomeOf({ waivers: WAIVER.replace(from, to) })?.status).toBe(
      'fail',
    );
  });

  it('does not follow a waiver of a body that does not decide here', () => {
    const scope = '{ level: region, regions: [apac] }';
    expect(outcomeOf({ waivers: WAIVER, scope })?.status).toBe('fail');
  });

  it.each([
    ['P3M', 'waived'],
    ['P2M', 'fail'],
  ])(
    'holds a waiver to the longest that the policy allows: %s',
    (max, status) => {
      const policy = `{ id: p, status: enforced, maxWaiver: ${max}, rules: [{ rule: team-short }] }`;
      const waivers = WAIVER.replace('2026-12-31', '2027-01-01');
      expect(outcomeOf({ waivers, policy })?.status).toBe(status);
    },
  );

  it('needs the day of approval where the length is limited', () => {
    const policy = `{ id: p, status: enforced, maxWaiver: P1Y, rules: [{ rule: team-short }] }`;
    const waivers = WAIVER.replace('approvedOn: 2026-10-01, ', '');
    expect(outcomeOf({ waivers, policy })?.status).toBe('fail');
  });

  describe('with a policy in grace', () => {
    const grace = (setting: string) =>
      `{ id: p, status: grace, graceUntil: 2027-01-31, rules: [{ rule: team-short, ${setting} }] }`;

    it('goes on failing by what counts already', () => {
      expect(outcomeOf({ policy: grace('severity: error') })).toMatchObject({
        status: 'fail',
        findings: [{ severity: 'warning' }],
      });
    });

    it('passes, and reports what will fail, for information', () => {
      expect(
        outcomeOf({
          policy: grace('options: { letters: 2 }'),
          boundary: 'days',
        }),
      ).toMatchObject({
        status: 'pass',
        isGrace: true,
        findings: [{ message: 'too long', severity: 'info' }],
      });
    });

    it('reports nothing more when the options are the same', () => {
      expect(
        outcomeOf({ policy: grace('severity: error'), boundary: 'days' }),
      ).toEqual({
        rule: 'team-short',
        subject: 'dataproduct:default/visits',
        status: 'pass',
        findings: [],
        reason: undefined,
      });
    });

    it('is not applicable yet where the rule is off otherwise', () => {
      const off =
        "{ id: o, status: enforced, rules: [{ rule: team-short, severity: 'off' }] }";
      expect(
        outcomeOf({ policy: `${off}, ${grace('severity: error')}` }),
      ).toMatchObject({
        status: 'not-applicable',
        reason:
          'policy `p` of `governancebody:forum` is in grace until 2027-01-31',
        isGrace: true,
        findings: [{ severity: 'info' }],
      });
    });
  });

  it('judges rules that need outcomes after the others, and not by each other', () => {
    expect(
      evaluate({ waivers: WAIVER }).outcome(
        'team-after',
        'dataproduct:default/visits',
      )?.reason,
    ).toBe('waived, undefined, 2 rules');
  });

  it('does not know the outcomes of others without the mesh', () => {
    const graph = evaluate({}).graph;
    const rules = [after];
    const evaluation = evaluateMesh(graph, {
      ...governMesh(graph, { rules, today: '2026-11-20' }),
      isPartial: true,
    });
    expect([...evaluation.outcomes()].map(({ reason }) => reason)).toEqual([
      'it needs the results of other rules',
    ]);
  });
});
