import { decodeFindings } from '@backstage-data-mesh/model';
import type { RelationName } from '@backstage-data-mesh/model/vocabulary';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  CatalogTable,
  type CatalogTableColumnsFunc,
  type CatalogTableRow,
} from '@backstage/plugin-catalog';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { NotedFindings } from '../facts/NotedFindings';
import { useText } from '../facts/useText';
import { shownOf } from './shown';

type Column = ReturnType<CatalogTableColumnsFunc>[number];

/**
 * The columns of the catalog's list: for the kinds of the mesh also the domain, the
 * state and what the catalog found, for all others those of Backstage. For the
 * property `columns` of `CatalogIndexPage`; in the new frontend system
 * `dataMeshCatalogIndexModule` brings them.
 *
 * @public
 */
export const dataMeshCatalogColumns: CatalogTableColumnsFunc = context => {
  const { columns, defaultColumnsFunc } = CatalogTable;
  const kind = context.filters.kind?.value;
  const shown = shownOf(kind);
  if (!shown) return defaultColumnsFunc(context);
  const { domainsBy, state, hasType } = shown;
  return [
    columns.createTitleColumn({ hidden: true }),
    withWholeWords(columns.createNameColumn({ defaultKind: kind })),
    ...(domainsBy ? [withWholeWords(domainColumn(domainsBy))] : []),
    ...(state ? [withWholeWords(stateColumn(state))] : []),
    withWholeWords(columns.createOwnerColumn()),
    withWholeWords(findingsColumn()),
    ...(hasType ? [withWholeWords(columns.createSpecTypeColumn())] : []),
  ];
};

/** With so many columns Backstage's table breaks words where they do not fit. */
function withWholeWords(column: Column): Column {
  const cellStyle = {
    wordBreak: 'normal',
    overflowWrap: 'break-word',
  } as const;
  return { ...column, cellStyle };
}

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

/** What the catalog found in the entity by itself; the worst is sorted first. */
function findingsColumn(): Column {
  return {
    title: <ColumnTitle name="findings" />,
    render: ({ entity }) => (
      <NotedFindings annotations={entity.metadata.annotations ?? {}} />
    ),
    customSort: (a, b) => weightOf(b) - weightOf(a),
  };
}

function findingsOf({ entity }: CatalogTableRow) {
  return decodeFindings(entity.metadata.annotations ?? {})?.counts;
}

/** More errors weigh more than any number of warnings, and those than notes; unknown last. */
function weightOf(row: CatalogTableRow): number {
  const found = findingsOf(row);
  if (!found) return -1;
  return (found.error * 1e6 + found.warning) * 1e6 + found.info;
}

function ColumnTitle(props: { name: 'domain' | 'findings' | 'state' }) {
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
