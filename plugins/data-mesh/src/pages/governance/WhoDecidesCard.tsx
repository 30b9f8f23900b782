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
export function WhoDecidesCard({ bodies }: Pick<Bodies, 'bodies'>) {
  const t = usePageText();
  const address = useAddress();
  const area = address.get('area');
  const entity = refOf(address.get('entity'));
  const loadable = useDataMesh<AnswerOf<'getWhoDecides'> | 'not-asked'>(
    async api => {
      if (area && entity) return api.ask('getWhoDecides', { area, entity });
      // whether there is anybody to ask
      const { value, ...time } = await api.ask('getStatus', {});
      return { ...time, value: value && ('not-asked' as const) };
    },
    [area, entity],
  );
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
