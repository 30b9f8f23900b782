import { readMatrixRows, type MatrixRow } from '../../facts/matrixRows';
import { owningTeam } from '../../facts/owningTeam';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct } from '../../kinds';
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
  const owner = owningTeam(graph, node);
  const ownerRef = owner === undefined ? undefined : graph.refOf(owner);
  const interactions = findInteractions(graph, node);
  const byRow = groupByRow(interactions);
  const declared = declaredRows(graph, node);
  const clusters = withDeclaredRows(
    options.responsibilities ?? DEFAULT_RESPONSIBILITIES,
    [...declared.values()],
  ).map(({ id, title, rows, ownedByDefault }) => ({
    id,
    title,
    rows: rows.map(row =>
      viewRow(row, {
        declared: declared.get(row.id),
        interactions: byRow.get(row.id) ?? [],
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

function declaredRows(
  graph: MeshGraph,
  product: MeshNode,
): Map<string, MatrixRow> {
  return new Map(readMatrixRows(graph, product).map(row => [row.id, row]));
}

/** Rows that the vocabulary does not know are shown, not lost. */
function withDeclaredRows(
  clusters: readonly ResponsibilityCluster[],
  declared: readonly MatrixRow[],
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

function groupByRow(interactions: readonly ProductInteraction[]) {
  const byRow = new Map<string | undefined, ProductInteraction[]>();
  for (const found of interactions) {
    const { responsibility } = found.interaction;
    const row = byRow.get(responsibility);
    if (row) row.push(found);
    else byRow.set(responsibility, [found]);
  }
  return byRow;
}

interface RowFacts {
  readonly declared?: MatrixRow;
  /** Those of the row. */
  readonly interactions: readonly ProductInteraction[];
  /** Who is primary when nothing is declared. */
  readonly defaultRef?: string;
}

function viewRow(row: Responsibility, facts: RowFacts): OperatingModelRow {
  const { declared, interactions, defaultRef } = facts;
  const declaredPrimary = declared?.primary?.ref;
  const primaryRef = declaredPrimary ?? defaultRef;
  const declaredRefs = new Set(declared?.material.map(({ ref }) => ref));
  const idsByTeam = new Map<string, string[]>();
  for (const { id, teamRef } of interactions) {
    const ids = idsByTeam.get(teamRef);
    if (ids) ids.push(id);
    else idsByTeam.set(teamRef, [id]);
  }
  const materialRefs = new Set([...declaredRefs, ...idsByTeam.keys()]);
  if (primaryRef) materialRefs.delete(primaryRef);
  const dot = (
    teamRef: string,
    strength: ResponsibilityDot['strength'],
  ): ResponsibilityDot => ({
    teamRef,
    strength,
    isDeclared: teamRef === declaredPrimary || declaredRefs.has(teamRef),
    interactionIds: idsByTeam.get(teamRef) ?? [],
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
