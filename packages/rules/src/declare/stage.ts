import {
  dataProduct,
  valueHypothesis,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/**
 * True for what is not in use yet: an experimental data product, a draft of a
 * value hypothesis. It is judged mildly.
 */
export function isEarly(graph: MeshGraph, node: MeshNode): boolean {
  return (
    graph.get(dataProduct, node)?.spec.lifecycle === 'experimental' ||
    graph.get(valueHypothesis, node)?.spec.status === 'draft'
  );
}
