import { domain, referencesOf } from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { judgeNomination } from './shared/nominatedPerson';

export const ownershipDomainOwnerMissing = defineRule({
  id: 'ownership-domain-owner-missing',
  summary: 'A domain has a domain owner, who is a person.',
  why: 'Governance is federated, accountability is not: each domain has one person who answers for its outcomes, decides between its goals, and speaks for it where domains decide together.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Name the person who is accountable for the outcomes of the domain in `spec.dataMesh.domainOwner`.',
  subject: everyOf(domain),
  severity: 'warning',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: patient-access-leads
  dataMesh: { domainOwner: user:jane.doe, vision: Nobody waits. }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: patient-access-leads
  dataMesh: { vision: Nobody waits. }
`,
  },
  check({ ref, node, entity }, { graph }) {
    if (!entity.spec.dataMesh) return notApplicable('it has no data mesh part');
    return judgeNomination({
      ref,
      path: PATH,
      role: 'domain owner',
      nominated: referencesOf(graph, domain, node).first(
        'dataMesh.domainOwner',
      ),
    });
  },
});

const PATH = ['spec', 'dataMesh', 'domainOwner'];
