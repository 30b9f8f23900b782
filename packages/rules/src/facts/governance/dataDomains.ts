import {
  domain,
  eachInSteps,
  referencesOf,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { addToList } from '../../memory/listMap';
import type { FactMemory } from '../../memory/factMemory';
import { rememberUpwards } from '../../memory/rememberUpwards';

/** The domains that take part in the data mesh, and how they lie in each other. */
export interface DataDomains {
  /** In the order of their refs. */
  readonly all: readonly MeshNode[];
  /**
   * The one that stands for the company as a whole: the only one that lies in no
   * other, where there are others.
   */
  readonly company?: MeshNode;
  /** Who needs a voice among some of them. */
  audienceOf(scope: readonly MeshNode[]): Audience;
  /** Those of which a person is the domain owner or leads the data work. */
  ledBy(personRef: string): readonly MeshNode[];
  /** The domain of any sort in which a domain lies, where the mesh knows it. */
  knownDomainAround(node: MeshNode): MeshNode | undefined;
  /** The nearest data domain in which a domain lies. */
  dataDomainAround(node: MeshNode): MeshNode | undefined;
}

/** The domains of a scope, as far as somebody has to speak for them. */
export interface Audience {
  /**
   * Without the one that is the company's own, for which the domains within it
   * speak.
   */
  readonly domains: readonly MeshNode[];
  /** How many of them lie directly in a domain. */
  readonly countWithin: ReadonlyMap<MeshNode, number>;
}

/**
 * True for a domain that takes part in the data mesh. The catalog's domains are
 * those of software too, of which nobody in the mesh decides.
 */
export function isDataDomain(graph: MeshGraph, node: MeshNode): boolean {
  return graph.get(domain, node)?.spec.dataMesh !== undefined;
}

/** Finds the data domains, in one pass over all domains. */
export function* findDataDomains(
  graph: MeshGraph,
  { part }: FactMemory,
): Steps<DataDomains> {
  const all: MeshNode[] = [];
  yield* eachInSteps(graph.ofKind(domain), node => {
    if (isDataDomain(graph, node)) all.push(node);
  });
  const knownDomainAround = (node: MeshNode) =>
    graph
      .targets(node, 'partOf')
      .find(wider => graph.get(domain, wider) !== undefined);
  const nearest = rememberUpwards(knownDomainAround, node =>
    isDataDomain(graph, node) ? node : undefined,
  );
  const findAround = (node: MeshNode) => {
    const wider = knownDomainAround(node);
    return wider === undefined ? undefined : nearest(wider);
  };
  // each body asks this of all domains in its scope
  const around = new Map<MeshNode, MeshNode | undefined>();
  yield* eachInSteps(all, node => around.set(node, findAround(node)));
  const dataDomainAround = (node: MeshNode) =>
    around.has(node) ? around.get(node) : findAround(node);
  const tops = all.filter(node => around.get(node) === undefined);
  const byLead = part(() => indexByLead(graph, all));
  return {
    all,
    company: tops.length === 1 && all.length > 1 ? tops[0] : undefined,
    audienceOf: rememberAudiences(dataDomainAround),
    ledBy: ref => byLead()(ref),
    knownDomainAround,
    dataDomainAround,
  };
}

/** Bodies of one scope ask for the same list; other lists go with who asks. */
function rememberAudiences(around: DataDomains['dataDomainAround']) {
  const known = new WeakMap<readonly MeshNode[], Audience>();
  return (scope: readonly MeshNode[]): Audience => {
    let audience = known.get(scope);
    if (!audience) known.set(scope, (audience = findAudience(scope, around)));
    return audience;
  };
}

function findAudience(
  scope: readonly MeshNode[],
  dataDomainAround: DataDomains['dataDomainAround'],
): Audience {
  const countWithin = new Map<MeshNode, number>();
  for (const node of scope) {
    const around = dataDomainAround(node);
    if (around === undefined) continue;
    countWithin.set(around, (countWithin.get(around) ?? 0) + 1);
  }
  const domains = scope.filter(
    node => !countWithin.has(node) || dataDomainAround(node) !== undefined,
  );
  return { domains, countWithin };
}

function indexByLead(
  graph: MeshGraph,
  domains: readonly MeshNode[],
): (personRef: string) => readonly MeshNode[] {
  const led = new Map<string, MeshNode[]>();
  for (const node of domains) {
    const references = referencesOf(graph, domain, node);
    for (const { ref } of [
      ...references.of('dataMesh.domainOwner'),
      ...references.of('dataMesh.dataLead'),
    ]) {
      addToList(led, ref, node);
    }
  }
  return ref => led.get(ref) ?? [];
}
