import type { OutcomeAnswer } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { Sight } from './access';
import { mentionedIn, redact, type FindByName } from './redact';
import type { Sealer } from './sealer';

/** What the caller may see of some results. */
export async function show<Told extends OutcomeAnswer>(
  told: readonly Told[],
  {
    sight,
    sealer,
    find,
  }: {
    readonly sight: Sight;
    readonly sealer: Sealer;
    readonly find: FindByName;
  },
): Promise<readonly Told[]> {
  if (sight.isWhole) return told;
  const mentioned = told.flatMap(each => mentionedIn(each, find));
  const visible = await sight.visible([
    ...told.map(({ subject }) => subject),
    ...mentioned,
  ]);
  const isVisible = (ref: string) => visible.has(ref);
  return told
    .filter(({ subject }) => isVisible(subject))
    .map(each => redact(each, { isVisible, find, sealer }));
}
