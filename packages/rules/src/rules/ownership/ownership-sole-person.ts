import {
  dataProduct,
  phaseOfBet,
  user,
  valueHypothesis,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { MAX_RELATED, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import type { SubjectType } from '../../declare/subject';
import { countOf, listSome, MAX_NAMES } from '../../wording/amounts';
import { nameRef, subjectName } from '../../wording/names';

/** People on whom something hangs. */
const everyLead: SubjectType<readonly MeshNode[]> = {
  kinds: [user.kind],
  read(graph, node) {
    if (graph.first(node, 'leads') === undefined) return undefined;
    return graph.get(user, node) && ledBy(graph, node);
  },
};

export const ownershipSolePerson = defineRule({
  id: 'ownership-sole-person',
  summary: 'Not too much hangs on one person.',
  why: 'Products, domains, bets and platforms each have one person who answers for them. When one person answers for many, each gets little of them, and all stand still on the day they leave. Who can take over what is a question to ask before that day.',
  source: 'Practice: what hangs on one person is found out before they leave',
  remedy:
    'Find heirs in the teams: set `productOwner`, `domainOwner`, `platformOwner` or `accountable` of some of them to others.',
  subject: everyLead,
  needs: ['mesh'],
  severity: 'info',
  options: z.object({
    max: z
      .number()
      .int()
      .min(1)
      .default(8)
      .describe('For how many things one person may answer.'),
  }),
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: jane.doe }
spec: { memberOf: [field-crew] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: field-crew, productOwner: jane.doe }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: jane.doe }
spec: { memberOf: [field-crew] }
${Array.from(
  { length: 9 },
  (_, n) => `---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits-${n + 1} }
spec: { type: source-aligned, lifecycle: production, owner: field-crew, productOwner: jane.doe }
`,
).join('')}`,
  },
  check({ ref, entity: led }, { graph, options: { max } }) {
    if (led.length <= max) return PASS;
    const refs = led.map(node => graph.refOf(node)).sort();
    return [
      {
        path: ['metadata', 'name'],
        message: `${subjectName(ref)} answers for ${countOf(led.length, ['thing', 'things'])}: ${listSome(
          refs.slice(0, MAX_NAMES).map(each => nameRef(each).slice(1, -1)),
          refs.length,
        )}; one person answers for ${max} at most`,
        related: refs
          .slice(0, MAX_RELATED)
          .map(each => ({ ref: each, path: ['metadata', 'name'] })),
      },
    ];
  },
});

/** What a person answers for and that is not over. */
function ledBy(graph: MeshGraph, person: MeshNode): MeshNode[] {
  const led: MeshNode[] = [];
  for (const node of graph.targets(person, 'leads')) {
    if (!isOver(graph, node)) led.push(node);
  }
  return led;
}

function isOver(graph: MeshGraph, node: MeshNode): boolean {
  if (graph.get(dataProduct, node)?.spec.lifecycle === 'retired') return true;
  const bet = graph.get(valueHypothesis, node);
  return bet !== undefined && phaseOfBet(bet) === 'ended';
}
