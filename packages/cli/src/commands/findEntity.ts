import {
  dataProduct,
  findNearest,
  parseEntityRef,
  quote,
  stringifyEntityRef,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import { UsageError } from '../exitCodes';

/**
 * The whole ref of an entity that somebody wrote, a data product unless its kind
 * is there. `here` says what a file or a folder of this name is, as a sentence.
 *
 * @throws UsageError for what is no ref, and for an entity that is not there.
 */
export function findEntity(
  graph: MeshGraph,
  written: string,
  here: string,
): string {
  const parsed = parseEntityRef(written, { kind: dataProduct.kind });
  if (!parsed.ok && here)
    throw new UsageError(`${quote(written)} is no entity.${here}`);
  if (!parsed.ok) throw new UsageError(parsed.reason);
  const ref = stringifyEntityRef(parsed.value);
  if (graph.nodeOf(ref) !== undefined) return ref;
  const refs = Array.from({ length: graph.nodeCount }, (_, node) =>
    graph.refOf(node),
  );
  const nearest = findNearest(ref, refs);
  const hint = nearest ? ` Did you mean ${nearest}?` : '';
  throw new UsageError(`${ref} is not in the tree.${here || hint}`);
}
