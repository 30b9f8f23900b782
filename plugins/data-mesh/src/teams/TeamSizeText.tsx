import type { TeamView } from '@backstage-data-mesh/model';
import { useText } from '../facts/useText';

/** How many people a team has, in words. */
export function TeamSizeText({ size }: Required<Pick<TeamView, 'size'>>) {
  const t = useText();
  return (
    <>
      {size.isAtLeast
        ? t('team.atLeast', { people: size.people })
        : t('about.people', { count: size.people })}
    </>
  );
}
