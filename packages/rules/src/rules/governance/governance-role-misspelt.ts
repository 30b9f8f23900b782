import { governanceBody, quote } from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { suggestName } from '../../references/suggestName';
import { subjectName } from '../../wording/names';
import { roleMeantBy } from './shared/roles';

export const governanceRoleMisspelt = defineRule({
  id: 'governance-role-misspelt',
  summary: 'The role of a seat is written as others write it.',
  why: 'Whether a body has the people that its decisions need is told by the roles of its seats. A role that is a slip of the pen is none that anybody asks for.',
  source: 'Practice: roles are typed by hand',
  remedy: 'Correct `role` of the seat in `spec.seats`.',
  subject: everyOf(governanceBody),
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  seats: [{ who: user:ana, role: Domain architect }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  seats: [{ who: user:ana, role: domain-architekt }]
`,
  },
  check({ ref, entity }) {
    const { seats = [] } = entity.spec;
    if (seats.length === 0) return notApplicable('it has no seats');
    const told = new Set<string>();
    return seats.flatMap(({ role }, index): Finding[] => {
      const value = told.has(role) ? undefined : roleMeantBy(role);
      if (value === undefined) return [];
      told.add(role);
      const path = ['spec', 'seats', index, 'role'];
      return [
        {
          path,
          discriminator: role,
          message: `${subjectName(ref)} has a seat for the role ${quote(role)}, which is nearly ${quote(value)}; a role is written as others write it`,
          suggestions: [suggestName({ path, value, isSlip: true })],
        },
      ];
    });
  },
});
