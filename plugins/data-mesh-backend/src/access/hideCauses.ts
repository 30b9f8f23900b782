import type { TransitionAnswer } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { Sight } from './access';

/**
 * What the caller may see of some transitions. A cause that names an entity
 * that the caller may not see is told without saying which.
 */
export async function hideCauses<
  Told extends Pick<TransitionAnswer, 'subject' | 'cause'>,
>(told: readonly Told[], sight: Sight): Promise<readonly Told[]> {
  if (sight.isWhole) return told;
  const visible = await sight.visible(
    told.flatMap(({ subject, cause }) => [
      subject,
      ...(cause.ref ? [cause.ref] : []),
    ]),
  );
  return told
    .filter(({ subject }) => visible.has(subject))
    .map(each => {
      const { kind, ref } = each.cause;
      const isHidden = ref !== undefined && !visible.has(ref);
      return isHidden ? { ...each, cause: { kind } } : each;
    });
}
