import {
  kindNames,
  type RelationName,
} from '@backstage-data-mesh/model/vocabulary';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  CatalogTable,
  type CatalogTableColumnsFunc,
  type CatalogTableRow,
} from '@backstage/plugin-catalog';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { useText } from '../facts/useText';

type Column = ReturnType<CatalogTableColumnsFunc>[number];

/** What tells in which domains an entity stands, and in what state it is. */
interface Shown {
  readonly domainsBy?: RelationName;
  readonly state?: 'lifecycle' | 'status';
  readonly hasType?: boolean;
}

const { dataProduct, governanceBody, teamProfile, valueHypothesis } = kindNames;

const SHOWN: ReadonlyMap<string, Shown> = new Map<string, Shown>([
  [
    dataProduct.kind.toLowerCase(),
    { domainsBy: 'partOf', state: 'lifecycle', hasType: true },
  ],
  [
    valueHypothesis.kind.toLowerCase(),
    { domainsBy: 'contributesTo', state: 'status' },
  ],
  [governanceBody.kind.toLowerCase(), { domainsBy: 'governs', hasType: true }],
  [teamProfile.kind.toLowerCase(), { hasType: true }],
]);

/**
 * The columns of the catalog's list in the legacy frontend system: for the kinds
 * of the mesh the domain and the state, for all others those of Backstage. For
 * the property `columns` of `CatalogIndexPage`.
 *
 * @public
 */
export const dataMeshCatalogColumns: CatalogTableColumnsFunc = context => {
  const { columns, defaultColumnsFunc } = CatalogTable;
  const kind = context.filters.kind?.value;
  const shown = SHOWN.get(kind?.toLowerCase() ?? '');
  if (!shown) return defaultColumnsFunc(context);
  const { domainsBy, state, hasType } = shown;
  return [
    columns.createTitleColumn({ hidden: true }),
    columns.createNameColumn({ defaultKind: kind }),
    ...(domainsBy ? [domainColumn(domainsBy)] : []),
    ...(state ? [stateColumn(state)] : []),
    columns.createOwnerColumn(),
    ...(hasType ? [columns.createSpecTypeColumn()] : []),
    columns.createMetadataDescriptionColumn(),
    columns.createTagsColumn(),
  ];
};

function domainColumn(relation: RelationName): Column {
  const textOf = (row: CatalogTableRow) =>
    domainsOf(row, relation)
      .map(({ name }) => name)
      .join(', ');
  return {
    title: <ColumnTitle name="domain" />,
    render: row => (
      <EntityRefLinks
        entityRefs={domainsOf(row, relation)}
        defaultKind="Domain"
      />
    ),
    customSort: (a, b) => textOf(a).localeCompare(textOf(b)),
    customFilterAndSearch: (query: string, row) =>
      textOf(row).toLowerCase().includes(query.toLowerCase()),
  };
}

function stateColumn(field: 'lifecycle' | 'status'): Column {
  return { title: <ColumnTitle name="state" />, field: `entity.spec.${field}` };
}

function ColumnTitle(props: { name: 'domain' | 'state' }) {
  const t = useText();
  return <>{t(`catalogColumns.${props.name}`)}</>;
}

/** The domains at the other end of a relation, as the catalog has them. */
function domainsOf({ entity }: CatalogTableRow, relation: RelationName) {
  return (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => parseEntityRef(targetRef))
    .filter(({ kind }) => kind.toLowerCase() === 'domain');
}
