import { teamProfile } from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { subjectName } from '../../wording/names';

export const ownershipPlatformOwnerMissing = defineRule({
  id: 'ownership-platform-owner-missing',
  summary: 'A platform team has a platform owner, who is a person.',
  why: 'Platform owners align their platforms with each other, so that products on different ones work together, and they answer for what a platform offers. In a small organisation everybody knows who that is, so this is a hint.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy: 'Name the person in `spec.platformOwner` of the team profile.',
  subject: everyOf(teamProfile),
  severity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: cloud-platform }
spec:
  team: cloud-platform
  owner: cloud-platform
  type: platform
  platformOwner: user:jane.doe
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: cloud-platform }
spec: { team: cloud-platform, owner: cloud-platform, type: platform }
`,
  },
  check({ ref, entity }) {
    if (entity.spec.type !== 'platform') {
      return notApplicable('it is of no platform team');
    }
    if (entity.spec.platformOwner !== undefined) return PASS;
    return [
      {
        path: ['spec', 'platformOwner'],
        message: `${subjectName(ref)} is of a platform team, and names no platform owner; one person answers for a platform`,
      },
    ];
  },
});
