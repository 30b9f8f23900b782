import {
  domain,
  isFollowed,
  nameOfRef,
  quote,
} from '@backstage-data-mesh/model';
import {
  MAX_RELATED,
  notApplicable,
  PASS,
  unknown,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { subjectName } from '../../wording/names';
import { tellCycle } from '../../wording/chains';

export const ownershipDomainCycle = defineRule({
  id: 'ownership-domain-cycle',
  summary: 'No domain lies in itself.',
  why: 'What is decided for a wider domain holds in the narrower ones, and a region or a person is looked for from a domain outwards. In a circle there is no outside: each domain decides for the others, and nobody for all.',
  source: 'Practice: parts and wholes form a tree',
  remedy:
    'Remove `spec.subdomainOf` of the widest domain of the circle, or correct the one that names the wrong domain.',
  subject: everyOf(domain),
  needs: ['mesh'],
  severity: 'error',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: leads, subdomainOf: care }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: care }
spec: { owner: leads }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: leads, subdomainOf: care }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: care }
spec: { owner: leads, subdomainOf: access }
`,
  },
  check({ ref, node, entity }, { graph, facts }) {
    if (entity.spec.subdomainOf === undefined) {
      return notApplicable('it lies in no wider domain');
    }
    const cycle = facts.domainCycles()(node);
    if (!cycle) {
      const length = facts.domainDepths()(node);
      return isFollowed({ length }) ? PASS : TOO_DEEP;
    }
    const { length, at } = cycle;
    const nameAt = (step: number) => quote(nameOfRef(graph.refOf(at(step))));
    return [
      {
        path: ['spec', 'subdomainOf'],
        message: `${subjectName(ref)} lies in itself: ${tellCycle({ length, nameAt })} (each lies in the next); no domain lies in itself`,
        related: cycle.others(MAX_RELATED).map(each => ({
          ref: graph.refOf(each),
          path: ['spec', 'subdomainOf'],
        })),
      },
    ];
  },
});

const TOO_DEEP = unknown(
  'it lies in so many domains that no rule looks at the widest of them; fewer `subdomainOf` in a row are followed to their end',
);
