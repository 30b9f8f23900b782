import type { MeshGraph } from '../../graph/meshGraph';
import { dataProduct } from '../../kinds';
import type { DataProductEntity } from '../../kinds';
import { findReferences } from '../../read/references';
import {
  DEFAULT_RESPONSIBILITIES,
  type Responsibility,
  type ResponsibilityCluster,
} from '../../vocabulary/responsibilities';
import { findInteractions } from './interactions';
import { viewTeams } from './teams';
import type {
  OperatingModel,
  OperatingModelRow,
  ProductInteraction,
  ResponsibilityDot,
} from './types';

/** How an organisation reads its operating model. @public */
export interface OperatingModelOptions {
  /** The rows of the matrix; the default vocabulary unless given. */
  readonly responsibilities?: readonly ResponsibilityCluster[];
}

/**
 * The responsibility × team matrix of a data product, after Eric Broda's
 * operating model for data products (2022). What is not declared is derived:
 * the owner is primary in the clusters that a product team owns, and an
 * interaction with a `responsibility` is a material dot in that row.
 *
 * @returns `undefined` when the product is not in the mesh.
 * @public
 */
export function buildOperatingModel(
  graph: MeshGraph,
  productRef: string,
  options: OperatingModelOptions = {},
): OperatingModel | undefined {
  const node = graph.nodeOf(productRef);
  const product = graph.get(dataProduct, node);
  if (node === undefined || !product) return undefined;
  const [owner] = graph.targets(node, 'ownedBy');
  const ownerRef = owner === undefined ? undefined : graph.refOf(owner);
  const interactions = findInteractions(graph, node);
  const declared = declaredRows(product);
  const clusters = withDeclaredRows(
    options.responsibilities ?? DEFAULT_RESPONSIBILITIES,
    [...declared.values()],
  ).map(({ id, title, rows, ownedByDefault }) => ({
    id,
    title,
    rows: rows.map(row =>
      viewRow(row, {
        declared: declared.get(row.id),
        interactions,
        defaultRef: ownedByDefault ? ownerRef : undefined,
      }),
    ),
  }));
  const refs = [
    ...(ownerRef ? [ownerRef] : []),
    ...clusters.flatMap(({ rows }) =>
      rows.flatMap(({ dots }) => dots.map(({ teamRef }) => teamRef)),
    ),
    ...interactions.map(({ teamRef }) => teamRef),
  ];
  const teams = viewTeams(graph, refs, ownerRef);
  return { productRef, teams, clusters, interactions };
}

interface DeclaredRow {
  readonly id: string;
  readonly primaryRef?: string;
  readonly materialRefs: readonly string[];
  readonly note?: string;
}

function declaredRows(product: DataProductEntity): Map<string, DeclaredRow> {
  const references = findReferences(dataProduct, product).filter(
    ({ path }) => path[1] === 'responsibilities',
  );
  const rows = (product.spec.responsibilities ?? []).map((row, index) => {
    const refs = (field: string) =>
      references
        .filter(({ path }) => path[2] === index && path[3] === field)
        .map(({ ref }) => ref);
    return {
      id: row.id,
      primaryRef: refs('primary')[0],
      materialRefs: refs('material'),
      note: row.note,
    };
  });
  return new Map(rows.map(row => [row.id, row]));
}

/** Rows that the vocabulary does not know are shown, not lost. */
function withDeclaredRows(
  clusters: readonly ResponsibilityCluster[],
  declared: readonly DeclaredRow[],
): readonly ResponsibilityCluster[] {
  const known = new Set(
    clusters.flatMap(({ rows }) => rows.map(row => row.id)),
  );
  const rows = declared
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({ id, title: id }));
  return rows.length === 0
    ? clusters
    : [
        ...clusters,
        { id: 'other', title: 'Other', ownedByDefault: false, rows },
      ];
}

interface RowFacts {
  readonly declared?: DeclaredRow;
  readonly interactions: readonly ProductInteraction[];
  /** Who is primary when nothing is declared. */
  readonly defaultRef?: string;
}

function viewRow(row: Responsibility, facts: RowFacts): OperatingModelRow {
  const { declared, interactions, defaultRef } = facts;
  const inRow = interactions.filter(
    ({ interaction }) => interaction.responsibility === row.id,
  );
  const primaryRef = declared?.primaryRef ?? defaultRef;
  const materialRefs = new Set([
    ...(declared?.materialRefs ?? []),
    ...inRow.map(({ teamRef }) => teamRef),
  ]);
  if (primaryRef) materialRefs.delete(primaryRef);
  const dot = (
    teamRef: string,
    strength: ResponsibilityDot['strength'],
  ): ResponsibilityDot => ({
    teamRef,
    strength,
    isDeclared:
      teamRef === declared?.primaryRef ||
      declared?.materialRefs.includes(teamRef) === true,
    interactionIds: inRow
      .filter(interaction => interaction.teamRef === teamRef)
      .map(({ id }) => id),
  });
  return {
    id: row.id,
    title: row.title,
    note: declared?.note,
    dots: [
      ...(primaryRef ? [dot(primaryRef, 'primary')] : []),
      ...[...materialRefs].map(ref => dot(ref, 'material')),
    ],
  };
}
