import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { createJudge } from '../evaluate/createJudge';
import { rules } from '../rules';
import { governMesh } from '../settings/governMesh';
import { readAhead } from './readAhead';

const TODAY = '2026-11-20';
const RULE = 'ownership-nominated-owner-missing';

/** What is written comes in 11 days, unless a test says otherwise. */
const write = ({
  graceUntil = '2026-11-30',
  expires = '2026-11-30',
  sunset = '2026-12-01',
  next = '2026-12-01',
  status = 'active',
} = {}) => `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: jo }
spec: { memberOf: [crew] }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: crew }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec:
  type: domain
  owner: crew
  scope: { level: domain, domains: [access] }
  seats: [{ role: chair, who: user:jo }]
  policies:
    - { id: off, status: enforced, rules: [{ rule: ${RULE}, severity: 'off' }] }
    - { id: owners, status: grace, graceUntil: ${graceUntil}, rules: [{ rule: ${RULE} }] }
  waivers:
    - { id: w-1, rule: interop-port-without-contract, entity: dataproduct:visits, approvedBy: user:jo, approvedOn: 2026-10-01, expires: ${expires}, reason: soon }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: crew
  domain: access
  outputPorts:
    - { name: all, version: 1.0.0, deprecated: { since: 2026-09-01, sunset: ${sunset} } }
    - { name: unread, deprecated: { sunset: ${sunset} } }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: crew
  domain: access
  inputPorts: [{ name: visits, from: 'visits#all' }]
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  review: { next: ${next} }
`;

const ahead = (
  yaml: string,
  { within = 30, isTrusted = (): boolean => true, today = TODAY } = {},
) => {
  const entities = parseAllDocuments(yaml).map(each => each.toJS());
  const graph = buildMeshGraph(readMesh(entities).items);
  const terms = { rules, today, isTrusted };
  const outcomes = createJudge(terms)(graph).outcomes();
  const governed = governMesh(graph, terms);
  return readAhead({ graph, governed, outcomes, today, within, isTrusted });
};

const kinds = (...asked: Parameters<typeof ahead>) =>
  ahead(...asked).map(({ is }) => is);

describe('readAhead', () => {
  it('tells what comes, when, and whom it concerns', () => {
    expect(ahead(write())).toEqual([
      {
        ...{ is: 'policy', on: '2026-12-01', days: 11 },
        ...{ body: 'governancebody:default/board', policy: 'owners' },
        entities: [
          'dataproduct:default/journeys',
          'dataproduct:default/visits',
        ],
      },
      {
        ...{ is: 'waiver', on: '2026-12-01', days: 11 },
        ...{ body: 'governancebody:default/board', waiver: 'w-1' },
        rule: 'interop-port-without-contract',
        entity: 'dataproduct:default/visits',
      },
      {
        ...{ is: 'sunset', on: '2026-12-01', days: 11 },
        ...{ product: 'dataproduct:default/visits', port: 'all@1.0.0' },
        readers: ['dataproduct:default/journeys'],
      },
      {
        ...{ is: 'review', on: '2026-12-01', days: 11 },
        bet: 'valuehypothesis:default/bet',
      },
    ]);
  });

  it('looks no further than it is asked to', () => {
    expect(kinds(write(), { within: 10 })).toEqual([]);
    expect(kinds(write(), { within: 11 })).toHaveLength(4);
  });

  it('tells nothing of what is over', () => {
    expect(kinds(write(), { today: '2026-12-02' })).toEqual([]);
  });

  it('tells what comes today', () => {
    expect(ahead(write(), { today: '2026-12-01' })).toMatchObject([
      { is: 'sunset', days: 0 },
      { is: 'review', days: 0 },
    ]);
  });

  it('tells the next first', () => {
    const later = write({ sunset: '2026-11-21', next: '2026-11-25' });
    expect(kinds(later)).toEqual(['sunset', 'review', 'policy', 'waiver']);
  });

  it('tells nothing of bodies that are not trusted', () => {
    const isTrusted = () => false;
    expect(kinds(write(), { isTrusted })).toEqual(['sunset', 'review']);
  });

  it('tells nothing of bets that do not run', () => {
    expect(kinds(write({ status: 'stopped' }))).not.toContain('review');
  });

  it.each(['soon', '2026-13-45', ''])('takes %p for no day', text => {
    const day = JSON.stringify(text);
    const wrong = { graceUntil: day, expires: day, sunset: day, next: day };
    expect(kinds(write(wrong))).toEqual([]);
  });
});
