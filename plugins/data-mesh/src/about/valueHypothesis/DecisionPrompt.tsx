import type { ValueHypothesisEntity } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { lazy, Suspense } from 'react';
import { useNow } from '../../facts/clock';
import { DateText } from '../../facts/DateText';
import { describeDate } from '../../facts/describeDate';
import { EntityTabLink } from '../../facts/EntityTabLink';
import { meetingPath } from '../../facts/meetingPath';
import { useReferences } from '../../facts/references';
import { useText } from '../../facts/useText';
import { knownStandings, useStandings } from '../../measures/useStandings';

// few bets are to be decided at a time, and what about them has to be asked for
const PackedOptions = lazy(() => import('./PackedOptions'));

type Spec = ValueHypothesisEntity['spec'];

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: theme.spacing(0, 0, 2.5),
      padding: theme.spacing(1.5, 2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      display: 'grid',
      gap: theme.spacing(1),
      minWidth: 0,
    },
  }),
  { name: 'DataMeshDecisionPrompt' },
);

/**
 * What can be decided on a bet in work whose review is due or whose tripwire was
 * crossed, with what to write; nothing while there is nothing to decide.
 */
export function DecisionPrompt({ spec }: { spec: Spec }) {
  const now = useNow();
  const standings = knownStandings(useStandings());
  const next = spec.review?.next;
  const due =
    next !== undefined && describeDate(next, now).isPast ? next : undefined;
  const isCrossed = [...standings.values()].some(each => each.crossedOn);
  if (spec.status !== 'active' || (!due && !isCrossed)) return <></>;
  return <Prompt due={due} isCrossed={isCrossed} />;
}

function Prompt(props: { due?: string; isCrossed: boolean }) {
  const t = useText();
  const classes = useStyles();
  const { due, isCrossed } = props;
  const [body] = useReferences(['spec', 'review', 'body']);
  return (
    <div className={classes.root}>
      <Typography component="h4" variant="subtitle1">
        <Mark shape="warning" ink="bad">
          {t('about.due.title')}
        </Mark>
      </Typography>
      <div>
        {due && (
          <>
            {t('about.due.review')} <DateText iso={due} />.{' '}
          </>
        )}
        {isCrossed && <>{t('about.due.crossed')} </>}
        {body ? (
          <>
            {t('about.due.decides')}{' '}
            <EntityRefLink entityRef={body.ref} hideIcon />
            {' · '}
            <EntityTabLink entityRef={body.ref} path={meetingPath}>
              {t('about.due.toMeeting')}
            </EntityTabLink>
          </>
        ) : (
          t('about.due.noBody')
        )}
      </div>
      {body && (
        <Suspense fallback={null}>
          <PackedOptions body={body.ref} />
        </Suspense>
      )}
    </div>
  );
}
