import {
  dataProduct,
  findReferencesWhere,
  type EntityEnvelope,
  type KindDeclaration,
  type MeshNode,
  type Reference,
  type ReferenceTarget,
} from '@backstage-data-mesh/model';
import type { Facts } from '../../../facts/facts';

/**
 * The wanted references of an entity, those left out by which it reads data
 * products when it reads nothing else: most references of a mesh are such flows,
 * and they have rules of their own.
 */
export function referencesBesidesFlows(
  kind: KindDeclaration,
  {
    node,
    entity,
  }: { readonly node: MeshNode; readonly entity: EntityEnvelope },
  { flows }: Facts,
  isWanted: (target: ReferenceTarget) => boolean,
): readonly Reference[] {
  const inputs = inputsOf(entity);
  const areFlows = inputs > 0 && flows.countInto(node) === inputs;
  return findReferencesWhere(
    areFlows ? WITHOUT_INPUTS : kind,
    entity,
    isWanted,
  );
}

const WITHOUT_INPUTS = {
  references: dataProduct.references.filter(
    ({ path }) => path[1] !== 'inputPorts',
  ),
};

/** How many input ports an entity of any kind has. */
function inputsOf({ spec }: EntityEnvelope & { spec?: unknown }): number {
  const ports: unknown = Object(spec).inputPorts;
  return Array.isArray(ports) ? ports.length : 0;
}
