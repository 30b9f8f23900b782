import { domain, referencesOf } from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { judgeNomination } from './shared/nominatedPerson';

export const ownershipDataLeadMissing = defineRule({
  id: 'ownership-data-lead-missing',
  summary: 'A domain has a data lead, who is a person.',
  why: 'Before a domain can own its data, somebody inside it has to lead the data work. Who that is belongs to the first questions on the way to a data mesh, and a domain without an answer stays dependent on a central team.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Name the person who leads the data work inside the domain in `spec.dataMesh.dataLead`.',
  subject: everyOf(domain),
  severity: 'warning',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: patient-access-leads
  dataMesh: { dataLead: user:jane.doe, vision: Nobody waits. }
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
      role: 'data lead',
      nominated: referencesOf(graph, domain, node).first('dataMesh.dataLead'),
    });
  },
});

const PATH = ['spec', 'dataMesh', 'dataLead'];
