import {
  declarationOf,
  domain,
  valueHypothesis,
  type DomainEntity,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { AsOfNote } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import { ReferenceLinks } from '../facts/ReferenceLinks';
import { useText } from '../facts/useText';
import { MeasureList } from '../measures/MeasureList';
import {
  knownStandings,
  useStandings,
  type Standings,
} from '../measures/useStandings';
import { AboutCard } from './AboutCard';
import { GoalList } from './domain/GoalList';

/** Each measure of the domain or value hypothesis of this page in full. */
export function MeasuresCard() {
  const t = useText();
  const kind = declarationOf(useEntity().entity)?.kind;
  if (kind === valueHypothesis.kind)
    return (
      <AboutCard
        kind={valueHypothesis}
        view={OfBet}
        title={t('about.measures')}
      />
    );
  if (kind === domain.kind)
    return (
      <AboutCard
        kind={domain}
        view={OfDomain}
        title={t('about.goalMeasures')}
      />
    );
  return <></>;
}

function OfBet({ entity }: { entity: ValueHypothesisEntity }) {
  const t = useText();
  const { measures = [] } = entity.spec;
  if (measures.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('about.noMeasures')}
      </Typography>
    );
  }
  return (
    <WithStandings>
      {standings => (
        <MeasureList
          measures={measures}
          standingOf={id => standings.get(id)}
          sourceOf={index => (
            <ReferenceLinks at={['spec', 'measures', index, 'measuredBy']} />
          )}
        />
      )}
    </WithStandings>
  );
}

function OfDomain({ entity }: { entity: DomainEntity }) {
  return (
    <WithStandings>
      {standings => (
        <GoalList
          goals={entity.spec.dataMesh?.goals ?? []}
          standings={standings}
        />
      )}
    </WithStandings>
  );
}

function WithStandings(props: { children: (known: Standings) => ReactNode }) {
  const t = useText();
  const loadable = useStandings();
  return (
    <>
      {props.children(knownStandings(loadable))}
      {loadable.state === 'no-backend' && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('measures.withoutBackend')}
        </Typography>
      )}
      {loadable.state === 'ready' && (
        <div style={{ textAlign: 'end' }}>
          <AsOfNote asOf={loadable.asOf} isStale={loadable.isStale} />
        </div>
      )}
    </>
  );
}
