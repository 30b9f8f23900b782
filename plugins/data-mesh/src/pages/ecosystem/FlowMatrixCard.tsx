import {
  DataMeshCard,
  type AnswerOf,
  type Loadable,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Button,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useState } from 'react';
import { usePageText } from '../../facts/usePageText';
import { CellFlows } from './CellFlows';
import { FlowMatrix } from './FlowMatrix';
import { formatShare } from './format';
import type { BoundaryAnswer } from './matrixOf';

/** So many labels stand in a matrix before somebody asks for all. */
const MAX_LABELS = 12;

/** Flows from region to region, or from domain to domain. */
export function FlowMatrixCard(props: {
  boundary: 'region' | 'domain';
  loadable: Loadable<AnswerOf<'getEcosystem'>>;
}) {
  const t = usePageText();
  const { boundary, loadable } = props;
  return (
    <DataMeshCard
      title={t(`pages.ecosystem.matrix.${boundary}`)}
      loadable={loadable}
      empty={t('pages.ecosystem.matrix.none')}
    >
      {ecosystem => (
        <BoundaryView boundary={boundary} answer={ecosystem[boundary]} />
      )}
    </DataMeshCard>
  );
}

function BoundaryView(props: {
  boundary: 'region' | 'domain';
  answer: BoundaryAnswer;
}) {
  const t = usePageText();
  const locale = useLocale();
  const [isWhole, setIsWhole] = useState(false);
  const { boundary, answer } = props;
  const { labels, crossing, unlabelled } = answer;
  const shown = isWhole ? labels : labels.slice(0, MAX_LABELS);
  return (
    <Typography component="div" variant="body2">
      <p>
        {crossing
          ? t('pages.ecosystem.matrix.crossing', {
              crossing: crossing.crossing.toLocaleString(locale),
              flows: crossing.flows.toLocaleString(locale),
              observed: formatShare(crossing.observed, locale),
              expected: formatShare(crossing.expected, locale),
            })
          : t('pages.ecosystem.matrix.none')}{' '}
        {unlabelled > 0 &&
          t('pages.ecosystem.matrix.unlabelled', { count: unlabelled })}
      </p>
      {shown.length > 0 && (
        <FlowMatrix boundary={boundary} answer={answer} shown={shown} />
      )}
      {labels.length > MAX_LABELS && (
        <Button size="small" onClick={() => setIsWhole(!isWhole)}>
          {isWhole
            ? t('pages.ecosystem.matrix.fewer')
            : t('pages.ecosystem.matrix.all', {
                number: labels.length,
              })}
        </Button>
      )}
      <CellFlows boundary={boundary} labels={labels} />
    </Typography>
  );
}
