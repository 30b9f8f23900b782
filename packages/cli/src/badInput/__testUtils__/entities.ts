/** An entity as plain data, as a stranger may write it. */
export type Written = Readonly<Record<string, unknown>>;

/** So many items, made from their numbers. */
export function times<Item>(
  count: number,
  make: (index: number) => Item,
): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** An entity of one of our kinds. */
export function meshEntity(kind: string, name: string, spec: Written): Written {
  return { apiVersion: 'data-mesh/v1alpha1', kind, metadata: { name }, spec };
}

/** An entity of one of Backstage's kinds. */
export function catalogEntity(
  kind: string,
  name: string,
  spec: Written,
): Written {
  return {
    ...meshEntity(kind, name, spec),
    apiVersion: 'backstage.io/v1alpha1',
  };
}

/** A data product in production, which owes more than one in its trial. */
export function product(name: string, spec: Written = {}): Written {
  return meshEntity('DataProduct', name, {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:crew',
    domain: 'sea',
    ...spec,
  });
}

/** A domain of Backstage. */
export function domain(name: string, spec: Written = {}): Written {
  return catalogEntity('Domain', name, { owner: 'group:crew', ...spec });
}

/** A body that decides for the enterprise. */
export function body(name: string, spec: Written = {}): Written {
  return meshEntity('GovernanceBody', name, {
    type: 'technology',
    owner: 'group:crew',
    scope: { level: 'enterprise' },
    decisionRights: [{ decision: 'all', right: 'decide' }],
    ...spec,
  });
}

/** A bet in its draft. */
export function bet(name: string, spec: Written = {}): Written {
  return meshEntity('ValueHypothesis', name, {
    owner: 'group:crew',
    status: 'active',
    statement: { weBelieve: 'a', willResultIn: 'b' },
    ...spec,
  });
}

/** What is known of a team. */
export function profile(name: string, spec: Written = {}): Written {
  return meshEntity('TeamProfile', name, {
    team: `group:${name}`,
    owner: `group:${name}`,
    ...spec,
  });
}

/** The team and the domain that all of them name. */
export const surroundings: readonly Written[] = [
  catalogEntity('Group', 'crew', { type: 'team', children: [] }),
  domain('sea'),
];
