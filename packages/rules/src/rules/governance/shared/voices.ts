import {
  governanceBody,
  referencesOf,
  type GovernanceBodyEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { RuleContext } from '../../../declare/rule';
import type { Subject } from '../../../declare/subject';
import { rememberUpwards } from '../../../memory/rememberUpwards';

type Facts = Pick<RuleContext, 'graph' | 'facts'>;

/** Who is heard in a governance body. */
export interface Representation {
  /** The data domains that should be. */
  readonly domains: readonly MeshNode[];
  /** Those of them for which nobody speaks. */
  readonly silent: readonly MeshNode[];
}

/**
 * Finds the domains for which nobody speaks in a body. Where all domains within
 * one are heard, it is heard itself.
 */
export function findRepresentation(
  body: Subject<GovernanceBodyEntity>,
  context: Facts,
): Representation {
  const governance = context.facts.governance();
  const scope = governance.domainsOf(body.node);
  const { audienceOf, dataDomainAround } = governance.dataDomains();
  const { domains, countWithin } = audienceOf(scope);
  const isSpokenFor = findVoices(body, scope, context);
  if (!isSpokenFor) return { domains, silent: domains };
  const heard = new Set(scope.filter(isSpokenFor));
  const heardWithin = new Map<MeshNode, number>();
  // a set yields what is added to it while it is walked
  for (const node of heard) {
    const around = dataDomainAround(node);
    if (around === undefined) continue;
    const count = (heardWithin.get(around) ?? 0) + 1;
    heardWithin.set(around, count);
    if (count === countWithin.get(around)) heard.add(around);
  }
  return { domains, silent: domains.filter(node => !heard.has(node)) };
}

/**
 * A seat that is taken speaks for the domain that it represents and for those
 * within, or for the domains of the group that it represents. One that says
 * nothing speaks for the domain that its holder leads, and in a body of a single
 * domain for that one. Where one domain is the whole company, a seat for it is
 * no voice of the domains within. `undefined` when nobody speaks at all.
 */
function findVoices(
  body: Subject<GovernanceBodyEntity>,
  scope: readonly MeshNode[],
  context: Facts,
): ((candidate: MeshNode) => boolean) | undefined {
  const { graph, facts } = context;
  const { company, knownDomainAround, ledBy } = facts
    .governance()
    .dataDomains();
  const { represented, persons } = readSeats(body, graph);
  const voices = new Set([...represented, ...persons.flatMap(ledBy)]);
  const { level, domains } = body.entity.spec.scope ?? {};
  const isOfOneDomain = level === 'domain' && domains?.length === 1;
  if (isOfOneDomain && persons.length > 0) voices.add(scope[0]);
  if (voices.size === 0) return undefined;
  const isSpokenFor = rememberUpwards(knownDomainAround, node => {
    if (node === company) return false;
    return voices.has(node) ? true : undefined;
  });
  return candidate =>
    candidate === company
      ? voices.has(company)
      : isSpokenFor(candidate) === true;
}

interface Seated {
  /** The domains for which a seat says that it speaks. */
  readonly represented: ReadonlySet<MeshNode>;
  /** The refs of those whose seat says nothing about that. */
  readonly persons: readonly string[];
}

function readSeats(
  { node: body, entity }: Subject<GovernanceBodyEntity>,
  graph: MeshGraph,
): Seated {
  const seats = entity.spec.seats ?? [];
  const references = referencesOf(graph, governanceBody, body);
  const represented = new Set<MeshNode>();
  for (const { index, ref } of references.of('seats.represents')) {
    const node = graph.nodeOf(ref);
    if (!seats[index]?.who || node === undefined) continue;
    represented.add(node);
    for (const own of graph.targets(node, 'ownerOf')) represented.add(own);
  }
  const persons = references
    .of('seats.who')
    .filter(({ index }) => seats[index]?.represents === undefined)
    .map(({ ref }) => ref);
  return { represented, persons };
}
