import { NotFoundError } from '@backstage/errors';
import { stringifyEntityRef } from '@backstage-data-mesh/model';
import type { Sight } from '../access/access';

/**
 * The ref of the entity that a path names.
 *
 * @throws NotFoundError, the same for what is not there and what the caller may
 * not see.
 */
export async function entityOf(
  parameters: {
    readonly kind: string;
    readonly namespace: string;
    readonly name: string;
  },
  sight: Sight,
  exists: (ref: string) => Promise<boolean>,
  missing = (ref: string) => `There is no entity ${ref}`,
): Promise<string> {
  const ref = stringifyEntityRef(parameters);
  // both are asked in any case, so that the time tells nothing either
  const [visible, isThere] = await Promise.all([
    sight.visible([ref]),
    exists(ref),
  ]);
  if (visible.has(ref) && isThere) return ref;
  throw new NotFoundError(missing(ref));
}
