import {
  dataProduct,
  findReferences,
  type DataProductEntity,
  type EntityPath,
  type Reference,
} from '@backstage-data-mesh/model';
import { addToList } from '../../../memory/listMap';

/** A team in a row of the matrix. */
export interface MatrixTeam {
  readonly ref: string;
  readonly path: EntityPath;
}

/** A row of the operating-model matrix as a data product declares it. */
export interface MatrixRow {
  readonly id: string;
  /** `spec.responsibilities[n]` */
  readonly path: EntityPath;
  readonly primary?: MatrixTeam;
  readonly material: readonly MatrixTeam[];
  readonly note?: string;
}

const FIELDS = {
  references: dataProduct.references.filter(
    ({ path }) => path[1] === 'responsibilities',
  ),
};

/** The rows that a data product declares, in their order; linear in teams. */
export function readMatrixRows(entity: DataProductEntity): MatrixRow[] {
  const teams = new Map<number, Reference[]>();
  for (const reference of findReferences(FIELDS, entity)) {
    addToList(teams, Number(reference.path[2]), reference);
  }
  return (entity.spec.responsibilities ?? []).map(({ id, note }, index) => {
    const own = (teams.get(index) ?? []).filter(({ allowed }) => allowed);
    return {
      id,
      note,
      path: ['spec', 'responsibilities', index],
      primary: own.find(({ path }) => path[3] === 'primary'),
      material: own.filter(({ path }) => path[3] === 'material'),
    };
  });
}
