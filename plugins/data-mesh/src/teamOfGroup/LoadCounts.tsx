import type { TeamView } from '@backstage-data-mesh/model';
import { useText } from '../facts/useText';

/** What a team carries, as far as it can be counted. */
export function LoadCounts({ team }: { team: TeamView }) {
  const t = useText();
  const { products, domains, partners, initiatives } = team.load;
  const all = team.partners.filter(({ modes }) => modes.length > 0).length;
  return (
    <>
      <div>
        {t('team.load.products', { count: products })}
        {domains > 0 && <> {t('team.load.domains', { count: domains })}</>}
      </div>
      <div>
        {t('team.load.partners', { count: all })}
        {partners.collaboration > 0 && (
          <>
            , {t('team.load.collaborations', { count: partners.collaboration })}
          </>
        )}
      </div>
      <div>{t('team.load.initiatives', { count: initiatives })}</div>
    </>
  );
}
