import {
  governanceBody,
  nameOfRef,
  quote,
  type GovernanceBodyEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import {
  MAX_RELATED,
  notApplicable,
  PASS,
  unknown,
  type Finding,
  type Suggestion,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf, type Subject } from '../../declare/subject';
import { listNames, nameRef, subjectName } from '../../wording/names';
import { findRepresentation, type Representation } from './shared/voices';

export const governanceDomainUnrepresented = defineRule({
  id: 'governance-domain-unrepresented',
  summary:
    'Every data domain in the scope of a governance body has a voice in it.',
  why: 'Federated governance means that those who live with a decision take part in it. A domain without a representative gets its rules from others. Domains without `spec.dataMesh` and the domain of the company itself are not asked for.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Add a seat with `represents: domain:…` to `spec.seats`. Where there are very many domains, let neighbours form a local group that sends one person.',
  subject: everyOf(governanceBody),
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  version: '2',
  severity: 'warning',
  options: z.object({
    types: z
      .array(z.enum(['portfolio', 'domain', 'technology', 'oversight']))
      .default(['portfolio', 'domain', 'technology'])
      .describe('The types of body in which domains have seats.'),
    localGroupsAbove: z
      .number()
      .default(20)
      .describe('From more domains than these on, local groups are proposed.'),
  }),
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-journey }
spec: { owner: group:leads, dataMesh: { vision: Nobody waits. } }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  seats: [{ who: user:ana, role: domain-architect, represents: domain:patient-journey }]
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-journey }
spec: { owner: group:leads, dataMesh: { vision: Nobody waits. } }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  seats: [{ who: user:ana, role: domain-architect }]
`,
  },
  check(subject, context) {
    const { spec } = subject.entity;
    if (!context.options.types.includes(spec.type)) {
      return notApplicable(
        `domains have no seats of their own in a body of type ${spec.type}`,
      );
    }
    if (!spec.scope)
      return unknown('it does not say for whom it decides; `spec.scope` does');
    const { domains, silent } = findRepresentation(subject, context);
    if (domains.length === 0) {
      return notApplicable('no data domain is in its scope');
    }
    return silent.length === 0
      ? PASS
      : [report(subject, { domains, silent }, context)];
  },
});

function report(
  { ref, entity }: Subject<GovernanceBodyEntity>,
  { domains, silent }: Representation,
  { graph, options }: RuleContext<{ localGroupsAbove: number }>,
): Finding {
  const refs = silent.slice(0, MAX_RELATED).map(graph.refOf);
  return {
    path: ['spec', 'seats'],
    message: `${subjectName(ref)} decides for ${sayWhom(refs, silent.length, domains.length)}; each domain has a seat in it that represents it`,
    related: refs.map(related => ({ ref: related })),
    suggestions:
      silent.length > options.localGroupsAbove
        ? [LOCAL_GROUPS]
        : propose(graph, entity, silent.slice(0, 5)),
  };
}

function sayWhom(
  refs: readonly string[],
  silent: number,
  total: number,
): string {
  if (total === 1) {
    return `domain ${quote(nameOfRef(refs[0]))}, and nobody in it speaks for that domain`;
  }
  return `${total} domains, and nobody in it speaks for ${silent} of them: ${listFirst(refs, silent)}`;
}

const MAX_NAMES = 5;

const LOCAL_GROUPS: Suggestion = {
  text: 'Let neighbouring domains form local groups that send one person each',
  edits: [],
  isSafe: false,
};

/** Names without making one for each of very many. */
function listFirst(refs: readonly string[], count: number): string {
  const names = refs.map(nameOfRef);
  if (count <= MAX_NAMES) return listNames(names);
  const shown = names.slice(0, MAX_NAMES).map(quote).join(', ');
  return `${shown} and ${count - MAX_NAMES} more`;
}

function propose(
  graph: MeshGraph,
  { spec }: GovernanceBodyEntity,
  silent: readonly MeshNode[],
): Suggestion[] {
  const at = spec.seats?.length ?? 0;
  const role = spec.type === 'technology' ? 'domain-architect' : 'domain-owner';
  return silent.map(node => {
    const represents = graph.refOf(node);
    const [who] = (role === 'domain-owner' ? ownersOf(graph, node) : []).map(
      graph.refOf,
    );
    const person = who ? `${nameRef(who)}, who owns it,` : 'somebody';
    return {
      text: `Seat ${person} for ${nameRef(represents)}`,
      // a seat that nobody holds speaks for nobody, nor does one for many
      edits:
        who !== undefined && silent.length === 1
          ? [
              {
                path: ['spec', 'seats', at],
                action: 'set',
                value: { who, role, represents },
              },
            ]
          : [],
      isSafe: false,
    };
  });
}

function ownersOf(graph: MeshGraph, node: MeshNode): MeshNode[] {
  return [...graph.targets(node, 'ledBy')].filter(person =>
    graph.itemOf(person),
  );
}
