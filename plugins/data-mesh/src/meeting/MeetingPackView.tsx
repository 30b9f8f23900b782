import {
  AsOfNote,
  type AnswerTime,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { DateText } from '../facts/DateText';
import { usePageText } from '../facts/usePageText';
import { EmptySeats } from './EmptySeats';
import type { Pack } from './pack';
import { PackSummary } from './PackSummary';
import { WhatChanged } from './WhatChanged';
import { WhatEnds } from './WhatEnds';
import { WhatNeedsALook } from './WhatNeedsALook';
import { WhatRuns } from './WhatRuns';
import { WhatToDecide } from './WhatToDecide';
import { WhatWaits } from './WhatWaits';

const useStyles = makeStyles(
  theme => ({
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 3),
      margin: theme.spacing(0, 0, 1),
      overflowWrap: 'anywhere',
    },
    end: { marginInlineStart: 'auto' },
  }),
  { name: 'DataMeshMeetingPack' },
);

/** A pack from what is to be decided to what only has to be known. */
export function MeetingPackView(props: {
  pack: Pack;
  isPartial: boolean;
  time: AnswerTime;
}) {
  const t = usePageText();
  const classes = useStyles();
  const { pack, isPartial, time } = props;
  return (
    <Typography component="div" variant="body2">
      <div className={classes.line}>
        <span>
          <EntityRefLink entityRef={pack.body} hideIcon />
          {' · '}
          <DateText iso={pack.day} />
        </span>
        <span>
          {pack.lastMet ? (
            <>
              {t('meeting.lastMet')} <DateText iso={pack.lastMet} />
            </>
          ) : (
            t('meeting.neverMet')
          )}
        </span>
        <span>
          {t('meeting.next')} <DateText iso={pack.nextMeeting} />
        </span>
        <span className={classes.end}>
          <AsOfNote {...time} />
        </span>
      </div>
      <PackSummary pack={pack} />
      {isPartial && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('meeting.partial')}
        </Typography>
      )}
      <WhatToDecide bets={pack.toDecide} />
      <WhatWaits proposals={pack.proposals} />
      <WhatEnds graces={pack.leavingGrace} waivers={pack.expiringWaivers} />
      <EmptySeats seats={pack.emptySeats} />
      <WhatRuns pack={pack} />
      <WhatNeedsALook pack={pack} />
      <WhatChanged pack={pack} />
    </Typography>
  );
}
