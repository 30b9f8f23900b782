import type { EntityPath } from '../declare/entityPath';
import type { MeshGraph, MeshNode } from '../graph/meshGraph';
import { referencesOf } from '../graph/meshItem';
import { dataProduct } from '../kinds';

/** A team in a row of the matrix. @public */
export interface MatrixTeam {
  readonly ref: string;
  readonly path: EntityPath;
}

/** A row of the operating-model matrix as a data product declares it. @public */
export interface MatrixRow {
  readonly id: string;
  /** `spec.responsibilities[n]` */
  readonly path: EntityPath;
  readonly primary?: MatrixTeam;
  readonly material: readonly MatrixTeam[];
  readonly note?: string;
}

/**
 * The rows that a data product declares, in their order; linear in teams. Who is
 * named there and is no team, such as a user, has no place in a row.
 *
 * @public
 */
export function readMatrixRows(
  graph: MeshGraph,
  product: MeshNode,
): MatrixRow[] {
  const rows = graph.get(dataProduct, product)?.spec.responsibilities ?? [];
  if (rows.length === 0) return [];
  const references = referencesOf(graph, dataProduct, product);
  const primary = references.byIndex('responsibilities.primary');
  const material = references.byIndex('responsibilities.material');
  return rows.map(({ id, note }, index) => ({
    id,
    note,
    path: ['spec', 'responsibilities', index],
    primary: primary(index).find(({ allowed }) => allowed),
    material: material(index).filter(({ allowed }) => allowed),
  }));
}
