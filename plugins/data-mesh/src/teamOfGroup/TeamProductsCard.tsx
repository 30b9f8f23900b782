import type { DomainProduct, TeamView } from '@backstage-data-mesh/model';
import {
  DataMeshCard,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { Section } from '../facts/Section';
import { useText } from '../facts/useText';
import { countHealth, type Health } from './countHealth';
import { OwnedProducts } from './OwnedProducts';
import { useTeamRef } from './useTeamRef';

/** So many owners may be asked for at once. */
const MAX_OWNERS = 50;
/** The longest page of findings. */
const MAX_FINDINGS = 500;

/** What a team owns and how healthy it is, and what the groups within it own. */
export function TeamProductsCard() {
  const t = useText();
  const teamRef = useTeamRef();
  const loadable = useDataMesh(api => api.getTeam(teamRef), [teamRef]);
  const owners =
    loadable.state === 'ready'
      ? [teamRef, ...loadable.value.children.map(({ ref }) => ref)]
      : [];
  const health = useHealth(owners.slice(0, MAX_OWNERS));
  return (
    <DataMeshCard
      title={t('team.products.title')}
      loadable={loadable}
      empty={t('team.products.none')}
    >
      {team => <Products team={team} health={health} />}
    </DataMeshCard>
  );
}

/** What was found on what some groups own; nothing where nobody can tell. */
function useHealth(owners: readonly string[]): Health | undefined {
  const asked = owners.join(' ');
  const loadable = useDataMesh(
    async api =>
      asked === ''
        ? { asOf: new Date().toISOString(), isStale: false }
        : api.ask('getFindings', {
            owner: asked.split(' '),
            kind: ['dataproduct'],
            status: ['fail'],
            severity: ['error', 'warning'],
            limit: MAX_FINDINGS,
          }),
    [asked],
  );
  return loadable.state === 'ready' ? countHealth(loadable.value) : undefined;
}

function Products(props: { team: TeamView; health: Health | undefined }) {
  const t = useText();
  const { team, health } = props;
  const { products, children } = team;
  const all = [products, ...children.map(each => each.products)].flat();
  if (all.length === 0)
    return <Typography variant="body2">{t('team.products.none')}</Typography>;
  return (
    <>
      <Summary all={all} health={health} />
      {products.length > 0 && (
        <Section title={t('team.products.own', { number: products.length })}>
          <OwnedProducts products={products} health={health} />
        </Section>
      )}
      {children.map(child => (
        <Section
          key={child.ref}
          title={t('team.products.ofGroup', {
            title: child.title,
            number: child.products.length,
          })}
        >
          <OwnedProducts products={child.products} health={health} />
        </Section>
      ))}
      {team.isCut && (
        <Typography variant="caption" component="p">
          {t('team.products.moreGroups')}
        </Typography>
      )}
    </>
  );
}

function Summary(props: {
  all: readonly DomainProduct[];
  health: Health | undefined;
}) {
  const t = useText();
  const { all, health } = props;
  const refs = new Set(all.map(({ ref }) => ref));
  const bad = health
    ? [...refs].filter(ref => (health.of(ref)?.errors ?? 0) > 0).length
    : 0;
  return (
    <Typography variant="body1">
      {health
        ? t('team.products.summary', { count: refs.size, bad: bad })
        : t('team.products.healthUnknown')}
      {health?.isCut && <> · {t('team.products.atLeast')}</>}
    </Typography>
  );
}
