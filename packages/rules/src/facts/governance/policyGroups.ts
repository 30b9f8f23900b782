import {
  dataProduct,
  eachInSteps,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import type { CoveringBodies } from '../../governance/coverage';
import {
  EVERYTHING,
  type BodyPolicy,
  type Governance,
} from '../../governance/policies';

/** Data products that the same policies are about, in force or not. */
export interface PolicyGroup {
  /** The bodies that decide for them, of which all policies about everything count. */
  readonly covering: CoveringBodies;
  /** The policies about a part that are about these. */
  readonly conditional: readonly BodyPolicy[];
  readonly products: number;
  /** The first of them, by its ref. */
  readonly first: MeshNode;
}

interface Place {
  /** The policies that are about a part of it. */
  readonly conditions: readonly BodyPolicy[];
  readonly groups: Map<string, Counted>;
}

interface Counted extends PolicyGroup {
  products: number;
}

/** Groups all data products by the policies that are about them. */
export function* groupByPolicies(
  graph: MeshGraph,
  { coverage, policiesOf }: Governance,
): Steps<readonly PolicyGroup[]> {
  const places = new Map<CoveringBodies, Place>();
  const placeOf = (covering: CoveringBodies): Place => {
    const known = places.get(covering);
    if (known) return known;
    const conditions = [...covering]
      .flatMap(({ body }) => policiesOf(body))
      .filter(({ appliesTo }) => appliesTo !== EVERYTHING);
    const place = { conditions, groups: new Map() };
    places.set(covering, place);
    return place;
  };
  yield* eachInSteps(graph.ofKind(dataProduct), product => {
    const covering = coverage.bodiesFor(product);
    const place = placeOf(covering);
    const entity = place.conditions.length > 0 && graph.itemOf(product)?.entity;
    const applies = ({ appliesTo }: BodyPolicy) => appliesTo?.(entity) ?? false;
    const key = place.conditions.map(one => Number(applies(one))).join('');
    const group = place.groups.get(key);
    if (group) group.products++;
    else {
      const conditional = place.conditions.filter(applies);
      place.groups.set(key, {
        ...{ covering, conditional },
        ...{ products: 1, first: product },
      });
    }
  });
  return [...places.values()].flatMap(({ groups }) => [...groups.values()]);
}
