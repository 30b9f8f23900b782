import {
  buildMeshGraph,
  dataProduct,
  governanceBody,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { PASS } from '../declare/finding';
import { defineRule } from '../declare/rule';
import { everyOf } from '../declare/subject';
import { evaluateMesh } from '../evaluate/evaluate';
import { readConfiguration } from './configuration';
import { governMesh } from './governMesh';

const today = '2026-11-20';
const VISITS = 'dataproduct:default/visits';

const MESH = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: journey }
spec: { owner: crew }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: crew, domain: journey }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ana }
spec: {}
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: circle }
spec:
  type: domain
  owner: crew
  scope: { level: domain, domains: [journey] }
  seats: [{ who: user:ana, role: chair }]
  policies:
    - id: p
      status: enforced
      rules: [{ rule: team-asks, severity: error }]
      checks:
        - id: ownership-named
          subject: DataProduct
          summary: It has an owner.
          why: So that somebody answers.
          remedy: Name one.
          severity: info
          assert: { spec.owner: { $exists: true } }
  waivers:
    - id: w
      rule: team-asks
      entity: dataproduct:visits
      requestedBy: user:jo
      approvedBy: user:ana
      approvedOn: '2026-10-01'
      expires: '2026-12-31'
`;

/** Asks for what bodies say, in both places where a rule may. */
const asking = defineRule<unknown>({
  id: 'team-asks',
  summary: 'a',
  why: 'b',
  source: 'c',
  remedy: 'd',
  severity: 'warning',
  needs: ['mesh'],
  subject: everyOf<unknown>(dataProduct),
  examples: { passing: 'e', failing: 'f' },
  check({ node }, { facts }) {
    facts.governance().coverage.bodiesFor(node);
    facts.flows.governance().coverage.bodiesFor(node);
    return PASS;
  },
});

const meshGraph = () => {
  const documents = parseAllDocuments(MESH).map(document => document.toJS());
  return buildMeshGraph(readMesh(documents).items);
};

describe('governMesh', () => {
  it('knows the rules that are given, configured and declared by policies', () => {
    const read = readConfiguration(
      {
        organisationRules: [
          {
            ...{ id: 'ownership-titled', subject: 'DataProduct' },
            ...{ summary: 'a', why: 'b', remedy: 'c', severity: 'warning' },
            assert: { 'metadata.title': { $exists: true } },
          },
        ],
      },
      [asking],
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { rules, settingsFor } = governMesh(meshGraph(), {
      ...{ rules: [asking], configuration: read.configuration, today },
    });
    expect(rules.map(({ id }) => id)).toEqual([
      'team-asks',
      'ownership-titled',
      'ownership-named',
    ]);
    const severities = rules.map(
      ({ id }) => settingsFor(VISITS).get(id)?.severity,
    );
    expect(severities).toEqual(['error', 'warning', 'info']);
  });

  it('takes rules, settings and waivers from trusted bodies only', () => {
    const governed = governMesh(meshGraph(), { rules: [asking], today });
    const alone = governMesh(meshGraph(), {
      ...{ rules: [asking], today, isTrusted: () => false },
    });
    const seen = [governed, alone].map(({ rules, settingsFor, waiverFor }) => [
      rules.length,
      settingsFor(VISITS).get('team-asks')?.severity,
      waiverFor('team-asks', VISITS)?.id,
    ]);
    expect(seen).toEqual([
      [2, 'error', 'w'],
      [1, 'warning', undefined],
    ]);
  });

  it('reads who governs once, for itself and for the evaluation', () => {
    const counted = countScopes(meshGraph());
    const governed = governMesh(counted.graph, { rules: [asking], today });
    evaluateMesh(counted.graph, { ...governed, today });
    governed.waiverFor('team-asks', VISITS);
    expect(counted.count()).toBe(1);
  });
});

/** Counts how often somebody reads which domains a body governs. */
function countScopes(graph: MeshGraph) {
  let count = 0;
  const targets: MeshGraph['targets'] = (node, relation) => {
    if (relation === 'governs' && graph.get(governanceBody, node)) count++;
    return graph.targets(node, relation);
  };
  return { graph: { ...graph, targets }, count: () => count };
}
