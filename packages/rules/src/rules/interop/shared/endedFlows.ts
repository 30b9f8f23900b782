import { isRetired, type MeshGraph } from '@backstage-data-mesh/model';
import { notApplicable, type NotApplicable } from '../../../declare/finding';
import type { InputFlow } from '../../../facts/flow/inputFlows';

/**
 * A retired product promises nothing: nothing more is asked of a flow from it.
 * That it is read is told by `interop-unstable-upstream`.
 */
export const FROM_RETIRED = notApplicable('what it reads is retired');

/** That a product reads itself is told by `interop-cycle`. */
export const FROM_ITSELF = notApplicable('it reads itself');

/** Why nothing is asked of a flow, where that is told of it already. */
export function whyNotAsked(
  graph: MeshGraph,
  { provider, consumer }: Pick<InputFlow, 'provider' | 'consumer'>,
): NotApplicable | undefined {
  if (provider === consumer) return FROM_ITSELF;
  return isRetired(graph, provider) ? FROM_RETIRED : undefined;
}
