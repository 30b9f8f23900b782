import {
  dataProduct,
  isInUse,
  teamTypeOf,
  type DataProductEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** A data product of a team. */
export interface OwnedProduct {
  readonly node: MeshNode;
  readonly ref: string;
  readonly entity: DataProductEntity;
}

/** The data products that a team owns, without those that are retired. */
export function productsOf(graph: MeshGraph, team: MeshNode): OwnedProduct[] {
  return [...graph.targets(team, 'ownerOf')].flatMap(node => {
    const entity = graph.get(dataProduct, node);
    return entity && isInUse(entity)
      ? [{ node, ref: graph.refOf(node), entity }]
      : [];
  });
}

/** What such a team gives is help or a service, not a flow of data. */
export function isSupporting(graph: MeshGraph, team: MeshNode): boolean {
  const type = teamTypeOf(graph, team);
  return type !== undefined && type !== 'stream-aligned';
}
