import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { ScorecardBy } from '../history/scorecards';
import type { House } from '../house';
import { hasEntity } from './hasEntity';

/** The ways to sum up that name entities, which not everybody may see. */
export const NAMES_ENTITIES: readonly ScorecardBy[] = [
  'owner',
  'domain',
  'body',
];

/**
 * Sees to it that a scorecard of an entity is told only to who may see the
 * entity.
 *
 * @throws NotFoundError, the same for what is not there and what is hidden.
 */
export async function demandScorecard(
  { mesh, access }: Pick<House, 'mesh' | 'access'>,
  {
    credentials,
    by,
    id,
  }: {
    readonly credentials: BackstageCredentials;
    readonly by: ScorecardBy;
    readonly id: string;
  },
): Promise<void> {
  if (!NAMES_ENTITIES.includes(by)) return;
  const ref = id.toLowerCase();
  const sight = await access.entities(credentials);
  // both are asked in any case, so that the time tells nothing either
  const [visible, isThere] = await Promise.all([
    sight.visible([ref]),
    hasEntity(mesh)(ref),
  ]);
  if (!visible.has(ref) || !isThere)
    throw new NotFoundError('There is no such scorecard');
}
