import {
  domainChain,
  governanceBody,
  nameOfRef,
  quote,
  referencesOf,
  type GovernanceBodyEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { z } from 'zod';
import {
  notApplicable,
  PASS,
  unknown,
  type Suggestion,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf, type Subject } from '../../declare/subject';
import { countOf } from '../../wording/amounts';
import { listNames, nameRef, subjectName } from '../../wording/names';

export const governanceDomainUnrepresented = defineRule({
  id: 'governance-domain-unrepresented',
  summary: 'Every domain in the scope of a governance body has a voice in it.',
  why: 'Federated governance means that those who live with a decision take part in it. A domain without a representative gets its rules from others.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Add a seat with `represents: domain:…` to `spec.seats`. Where there are very many domains, let neighbours form a local group that sends one person.',
  subject: everyOf(governanceBody),
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'warning',
  options: z.object({
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
spec: { owner: group:leads }
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
spec: { owner: group:leads }
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
    const { graph, facts, options } = context;
    const { ref, node, entity } = subject;
    if (!entity.spec.scope) return unknown('its scope is not known');
    const domains = facts.governance().domainsOf(node);
    if (domains.length === 0) return notApplicable('no domain is in its scope');
    const hasVoice = findVoices(subject, context);
    const silent = hasVoice
      ? domains.filter(candidate => !hasVoice(candidate))
      : domains;
    if (silent.length === 0) return PASS;
    const refs = silent.slice(0, MAX_RELATED).map(graph.refOf);
    const count = countOf(domains.length, ['domain', 'domains']);
    const isMany = silent.length > options.localGroupsAbove;
    return [
      {
        path: ['spec', 'seats'],
        message: `${subjectName(ref)} decides for ${count}, and nobody in it speaks for ${silent.length} of them: ${listFirst(refs, silent.length)}; every domain has a representative`,
        related: refs.map(related => ({ ref: related })),
        suggestions: isMany
          ? [LOCAL_GROUPS]
          : propose(graph, entity, silent.slice(0, 5)),
      },
    ];
  },
});

/** A finding stays readable; the number is in its text. */
const MAX_RELATED = 20;
const MAX_NAMES = 5;

const LOCAL_GROUPS: Suggestion = {
  text: 'Let neighbouring domains form local groups that send one person each',
  edits: [],
  isSafe: false,
};

/**
 * A seat that is taken speaks for the domain that it represents and for those
 * within, for the domains of the group that it represents, or, where it says
 * nothing, for the domain that its holder owns. Where one domain is the whole
 * company, a seat for it is no voice of the domains within. `undefined` when
 * nobody speaks at all.
 */
function findVoices(
  { node: body, entity }: Subject<GovernanceBodyEntity>,
  { graph, facts }: Pick<RuleContext, 'graph' | 'facts'>,
): ((candidate: MeshNode) => boolean) | undefined {
  const voices = new Set<MeshNode>();
  const seats = entity.spec.seats ?? [];
  const references = referencesOf(graph, governanceBody, body);
  for (const { field, index, ref } of [
    ...references.of('seats.who'),
    ...references.of('seats.represents'),
  ]) {
    const seat = seats[index];
    const node = graph.nodeOf(ref);
    if (!seat?.who || node === undefined) continue;
    const speaks = field.name === 'seats.represents';
    if (!speaks && seat.represents !== undefined) continue;
    voices.add(node);
    const relation = speaks ? 'ownerOf' : 'leads';
    for (const own of graph.targets(node, relation)) voices.add(own);
  }
  if (voices.size === 0) return undefined;
  const company = facts.governance().companyDomain();
  return candidate =>
    domainChain(graph, candidate).some(
      level => voices.has(level) && (level !== company || level === candidate),
    );
}

/** Names without making one for each of very many. */
function listFirst(refs: readonly string[], count: number): string {
  const names = refs.map(nameOfRef);
  if (count <= MAX_NAMES) return listNames(names);
  const shown = names.slice(0, MAX_NAMES).map(quote).join(', ');
  return `${shown} and ${count - MAX_NAMES} more`;
}

function propose(
  graph: MeshGraph,
  entity: GovernanceBodyEntity,
  silent: readonly MeshNode[],
): Suggestion[] {
  const at = entity.spec.seats?.length ?? 0;
  return silent.map(node => {
    const represents = graph.refOf(node);
    const [who] = [...graph.targets(node, 'ledBy')]
      .filter(person => graph.itemOf(person))
      .map(graph.refOf);
    const person = who ? `${nameRef(who)}, who owns it,` : 'somebody';
    return {
      text: `Seat ${person} for ${nameRef(represents)}`,
      edits: [
        {
          path: ['spec', 'seats', at],
          action: 'set',
          value: { ...(who && { who }), role: 'domain-owner', represents },
        },
      ],
      isSafe: false,
    };
  });
}
