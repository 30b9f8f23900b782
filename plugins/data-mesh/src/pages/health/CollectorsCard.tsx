import {
  Mark,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Card,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { CompactTable } from '../../facts/CompactTable';
import { DateText } from '../../facts/DateText';
import { FreeText } from '../../facts/FreeText';
import { usePageText } from '../../facts/usePageText';

type Collector = AnswerOf<'getHealth'>['collectors'][number];

/** What reads measures from elsewhere, and whether it does. */
export function CollectorsCard(props: { collectors: readonly Collector[] }) {
  const t = usePageText();
  const { collectors } = props;
  const title = t('pages.health.collectors.title');
  return (
    <Card title={title}>
      {collectors.length === 0 ? (
        <Typography variant="body2">
          {t('pages.health.collectors.none')}
        </Typography>
      ) : (
        <CompactTable
          label={title}
          headings={[
            t('pages.health.collectors.collector'),
            t('pages.health.collectors.state'),
            t('pages.health.collectors.succeeded'),
            t('pages.health.collectors.next'),
            t('pages.health.collectors.recorded'),
          ]}
          rows={collectors.map(each => ({
            key: each.id,
            cells: [
              <FreeText key="id">{`${each.id} (${each.type})`}</FreeText>,
              <CollectorState key="state" collector={each} />,
              each.succeededAt ? (
                <DateText key="succeeded" iso={each.succeededAt} />
              ) : (
                t('pages.health.collectors.never')
              ),
              each.nextAt && <DateText key="next" iso={each.nextAt} />,
              each.recorded,
            ],
          }))}
        />
      )}
    </Card>
  );
}

function CollectorState({ collector }: { collector: Collector }) {
  const t = usePageText();
  const { failures, triedAt, problem, unknownMeasures } = collector;
  return (
    <>
      {failures > 0 ? (
        <Mark shape="cross" ink="bad">
          {t('pages.health.collectors.failing', { count: failures })}
        </Mark>
      ) : (
        <Mark
          shape={triedAt ? 'tick' : 'ring'}
          ink={triedAt ? 'good' : 'quiet'}
        >
          {triedAt
            ? t('pages.health.collectors.reads')
            : t('pages.health.collectors.waiting')}
        </Mark>
      )}
      {problem && (
        <div>
          <FreeText>{problem}</FreeText>
        </div>
      )}
      {unknownMeasures.length > 0 && (
        <div>
          <FreeText>
            {t('pages.health.collectors.unknownMeasures', {
              measures: unknownMeasures.join(', '),
            })}
          </FreeText>
        </div>
      )}
    </>
  );
}
