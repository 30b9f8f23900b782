import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { subjectName } from '../../wording/names';

export const ownershipAutonomyCentral = defineRule({
  id: 'ownership-autonomy-central',
  summary:
    'The team that owns a data product decides on something: on money, on the roadmap or on technology.',
  why: 'Ownership is the right to decide. A team that decides neither on money nor on what comes next nor on technology owns the product in name; whoever decides instead is a central team with more steps.',
  source: 'Dehghani, Data Mesh (2022): domain ownership',
  remedy:
    'Let the owner decide on at least one of the three, alone or with others, and set it to `owner` or `shared` in `spec.autonomy`.',
  subject: productsInUse,
  severity: 'warning',
  earlySeverity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  autonomy: { funding: central, roadmap: shared, technology: central }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  autonomy: { funding: central, roadmap: central, technology: central }
`,
  },
  check({ ref, entity }) {
    const { autonomy } = entity.spec;
    if (!autonomy) return notApplicable('it does not say who decides');
    const { funding, roadmap, technology } = autonomy;
    const words = [funding, roadmap, technology];
    if (words.some(word => word === 'owner' || word === 'shared')) return PASS;
    if (words.includes(undefined)) {
      return unknown(
        'it does not say of everything who decides; `funding`, `roadmap` and `technology` of `spec.autonomy` do',
      );
    }
    return [
      {
        path: ['spec', 'autonomy'],
        message: `${subjectName(ref)} has everything decided centrally: funding, roadmap and technology; its owner decides on at least one of them`,
      },
    ];
  },
});
