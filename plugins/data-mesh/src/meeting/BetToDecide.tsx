import {
  EntityLink,
  Mark,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { DateText } from '../facts/DateText';
import { Fact, FactList } from '../facts/FactList';
import { usePageText } from '../facts/usePageText';
import { BoundedRefs } from './BoundedRefs';
import { BetSentence } from './BetSentence';
import { DecisionOptions } from './DecisionOptions';
import type { PackBet } from './pack';
import { PackMeasureTable } from './PackMeasureTable';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 2),
      marginBottom: theme.spacing(1),
    },
    title: { fontSize: '1rem', fontWeight: 700 },
    part: { margin: theme.spacing(1, 0) },
  }),
  { name: 'DataMeshBetToDecide' },
);

/** A value hypothesis that is due: why, on what evidence, and what to write. */
export function BetToDecide({ bet }: { bet: PackBet }) {
  const t = usePageText();
  const classes = useStyles();
  return (
    <>
      <div className={classes.head}>
        <Typography component="h5" className={classes.title}>
          {bet.title ? (
            <EntityLink entityRef={bet.bet} title={bet.title} />
          ) : (
            <EntityRefLink entityRef={bet.bet} hideIcon />
          )}
        </Typography>
        <Reasons bet={bet} />
      </div>
      <BetSentence statement={bet.statement} />
      <FactList>
        <Fact label={t('meeting.decide.accountable')}>
          {bet.accountable && (
            <EntityRefLink entityRef={bet.accountable} hideIcon />
          )}
        </Fact>
        <Fact label={t('meeting.decide.owner')}>
          {bet.owner && <EntityRefLink entityRef={bet.owner} hideIcon />}
        </Fact>
        <Fact label={t('meeting.decide.lastDecided')}>
          {bet.lastDecided ? (
            <DateText iso={bet.lastDecided} />
          ) : (
            t('meeting.decide.never')
          )}
        </Fact>
        <Fact label={t('meeting.decide.alternatives')}>
          {bet.alternatives.length > 0 ? (
            <BoundedRefs refs={bet.alternatives} />
          ) : (
            t('meeting.decide.noAlternative')
          )}
        </Fact>
      </FactList>
      <div className={classes.part}>
        {bet.evidence.length > 0 ? (
          <PackMeasureTable
            label={t('meeting.decide.evidence')}
            measures={bet.evidence}
          />
        ) : (
          t('meeting.decide.noEvidence')
        )}
      </div>
      <DecisionOptions bet={bet} />
    </>
  );
}

function Reasons({ bet }: { bet: PackBet }) {
  const locale = useLocale();
  const t = usePageText();
  const isTripped = bet.reasons.includes('tripwire');
  const words = bet.reasons.map(reason => t(`meeting.decide.reason.${reason}`));
  return (
    <Mark shape={isTripped ? 'down' : 'warning'} ink="bad">
      {new Intl.ListFormat(locale).format(words)}
    </Mark>
  );
}
