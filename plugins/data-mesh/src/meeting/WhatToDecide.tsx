import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { Section } from '../facts/Section';
import { usePageText } from '../facts/usePageText';
import { BetToDecide } from './BetToDecide';
import { stopFirst, type PackBet } from './pack';

const useStyles = makeStyles(
  theme => ({
    root: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(2),
    },
    entry: {
      minWidth: 0,
      padding: theme.spacing(2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
  }),
  { name: 'DataMeshWhatToDecide' },
);

/** The value hypotheses that are due, what was agreed to stop first. */
export function WhatToDecide({ bets }: { bets: readonly PackBet[] }) {
  const t = usePageText();
  const classes = useStyles();
  return (
    <Section title={t('meeting.decide.title')}>
      {bets.length === 0 ? (
        t('meeting.decide.none')
      ) : (
        <ul className={classes.root}>
          {stopFirst(bets).map(bet => (
            <li key={bet.bet} className={classes.entry}>
              <BetToDecide bet={bet} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
