import type { EntityPath } from '../declare/entityPath';
import { dataProduct, type DataProductEntity } from '../kinds';
import { findReferencesUnder } from '../read/findReferences';
import type { Reference } from '../read/reference';

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
export function readMatrixRows(entity: DataProductEntity): MatrixRow[] {
  const rows = entity.spec.responsibilities ?? [];
  const teams = rows.map((): Reference[] => []);
  for (const reference of findReferencesUnder(dataProduct, entity, [
    'spec',
    'responsibilities',
  ])) {
    if (reference.allowed) teams[reference.index].push(reference);
  }
  return rows.map(({ id, note }, index) => ({
    id,
    note,
    path: ['spec', 'responsibilities', index],
    primary: teams[index].find(({ field }) => field.name === 'responsibilities.primary'),
    material: teams[index].filter(({ field }) => field.name === 'responsibilities.material'),
  }));
}
