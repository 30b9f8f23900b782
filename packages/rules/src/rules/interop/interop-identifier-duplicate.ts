import { domain } from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { findRepeatedIds } from '../../declare/repeatedIds';

export const interopIdentifierDuplicate = defineRule({
  id: 'interop-identifier-duplicate',
  summary: 'A domain defines each shared identifier once.',
  why: 'Ports of many products name a shared identifier so that their data can be joined. When it is defined twice, in two forms, both sides of a join believe that they speak of the same thing.',
  source: 'Dehghani, Data Mesh (2022): polysemes are governed',
  remedy:
    'Remove one of the two from `spec.dataMesh.identifiers`, or give it another `id`.',
  subject: everyOf(domain),
  version: '2',
  severity: 'warning',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: patient-access-leads
  dataMesh: { identifiers: [{ id: case-id }, { id: clinic-id }] }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-access }
spec:
  owner: patient-access-leads
  dataMesh: { identifiers: [{ id: case-id }, { id: case-id }] }
`,
  },
  check({ ref, entity }) {
    const ids = (entity.spec.dataMesh?.identifiers ?? []).map(({ id }) => id);
    if (ids.length === 0) return notApplicable('it defines no identifier');
    return findRepeatedIds({
      ref,
      path: PATH,
      noun: 'shared identifiers',
      ids,
    });
  },
});

const PATH = ['spec', 'dataMesh', 'identifiers'];
