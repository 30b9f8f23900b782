import { governanceBody } from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { nameEntity, subjectName } from '../../wording/names';

export const governanceBodyCycle = defineRule({
  id: 'governance-body-cycle',
  summary: 'No governance body stands above itself.',
  why: 'A wider body delegates to narrower ones, and what it sets as a floor holds below it. Where bodies stand above each other in a circle, each may overrule each, and nobody has the last word.',
  source: 'Practice: parts and wholes form a tree',
  remedy:
    'Remove `spec.parent` of the widest body of the circle, or correct the one that names the wrong body.',
  subject: everyOf(governanceBody),
  needs: ['mesh'],
  severity: 'error',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: emea-technology }
spec: { type: technology, owner: architects, parent: enterprise-technology }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: enterprise-technology }
spec: { type: technology, owner: architects }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: emea-technology }
spec: { type: technology, owner: architects, parent: enterprise-technology }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: enterprise-technology }
spec: { type: technology, owner: architects, parent: emea-technology }
`,
  },
  check({ ref, node, entity }, { graph, facts }) {
    if (entity.spec.parent === undefined)
      return notApplicable('it names no wider body');
    const parent = graph.first(node, 'governedBy');
    if (parent === undefined) return PASS;
    const isItself = parent === node;
    if (!isItself && !facts.governance().isParent(node, parent)) return PASS;
    const parentRef = graph.refOf(parent);
    return [
      {
        path: ['spec', 'parent'],
        message: `${subjectName(ref)} names ${isItself ? 'itself' : `${nameEntity(parentRef)}, which stands below it,`} as its parent; a body stands above others, and never above itself`,
        related: isItself
          ? undefined
          : [{ ref: parentRef, path: ['spec', 'parent'] }],
      },
    ];
  },
});
