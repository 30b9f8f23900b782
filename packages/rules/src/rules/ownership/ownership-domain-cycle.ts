import {
  domain,
  domainChain,
  nameOfRef,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { subjectName } from '../../wording/names';
import { tellCycle } from '../../wording/tellCycle';

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
  check({ ref, node, entity }, { graph }) {
    if (entity.spec.subdomainOf === undefined) {
      return notApplicable('it lies in no wider domain');
    }
    const chain = domainChain(graph, node);
    if (!closes(graph, chain)) return PASS;
    const names = chain.map(each => nameOfRef(graph.refOf(each)));
    return [
      {
        path: ['spec', 'subdomainOf'],
        message: `${subjectName(ref)} lies in itself: ${tellCycle(names)} (each lies in the next); no domain lies in itself`,
        related: chain.slice(1, MAX_RELATED + 1).map(each => ({
          ref: graph.refOf(each),
          path: ['spec', 'subdomainOf'],
        })),
      },
    ];
  },
});

/** So many other domains of a circle are pointed to. */
const MAX_RELATED = 10;

/** True where the last of a chain lies in the first. */
function closes(graph: MeshGraph, chain: readonly MeshNode[]): boolean {
  const last = chain.at(-1);
  return last !== undefined && graph.targets(last, 'partOf').includes(chain[0]);
}
