import {
  DataMeshCard,
  useDataMesh,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../../facts/usePageText';
import { useAddress } from '../address/useAddress';
import { DecisionAnswer } from './DecisionAnswer';
import { DecisionQuestion } from './DecisionQuestion';
import { refOf } from './decisionWords';
import type { Bodies } from './readBodies';

/** A question with its answer: who decides on something for an entity. */
export function WhoDecidesCard(
  props: Pick<Bodies, 'bodies'> & { hasBackend: boolean },
) {
  const { bodies, hasBackend } = props;
  const t = usePageText();
  const address = useAddress();
  const area = address.get('area');
  const entity = refOf(address.get('entity'));
  const asked = useDataMesh<AnswerOf<'getWhoDecides'> | 'not-asked'>(
    async api =>
      area && entity
        ? api.ask('getWhoDecides', { area, entity })
        : {
            value: 'not-asked',
            asOf: new Date().toISOString(),
            isStale: false,
          },
    [area, entity],
  );
  const loadable: typeof asked = hasBackend ? asked : { state: 'no-backend' };
  return (
    <DataMeshCard
      title={t('pages.governance.ask.title')}
      subheader={
        loadable.state !== 'no-backend' && (
          <DecisionQuestion
            key={`${area} ${entity}`}
            bodies={bodies}
            area={area}
            entity={entity}
            onAsk={question => address.go(question, 'place')}
          />
        )
      }
      loadable={loadable}
      empty={
        <Typography variant="body2">
          {t('pages.governance.ask.unknown')}
        </Typography>
      }
      withoutBackend={
        <Typography variant="body2">
          {t('pages.governance.ask.withoutBackend')}
        </Typography>
      }
    >
      {answer => answer !== 'not-asked' && <DecisionAnswer answer={answer} />}
    </DataMeshCard>
  );
}
