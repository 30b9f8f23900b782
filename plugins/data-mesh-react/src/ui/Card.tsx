import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import { CARD_CLASS } from './cardClass';
import { makeStyles, Typography } from './material';

const useStyles = makeStyles(
  // a name is anybody's text: it must neither widen the card nor be cut
  { root: { '& a, & a > span': { overflowWrap: 'anywhere' } } },
  { name: 'DataMeshCard' },
);

/** What a {@link Card} shows. @alpha */
export interface CardProps {
  readonly title: string;
  /** Between the title and the content. */
  readonly subheader?: ReactNode;
  /** Controls in the upper right corner. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The card that Backstage's own cards on entity pages are made of, so that ours
 * look like their neighbours in every version and theme. Its title is a heading
 * of the third level; parts of a card have the fourth.
 *
 * @alpha
 */
export function Card(props: CardProps) {
  const { title, subheader, action, children } = props;
  const classes = useStyles();
  return (
    <EntityInfoCard
      className={`${CARD_CLASS} ${classes.root}`}
      title={title}
      headerActions={action}
    >
      {subheader && (
        <Typography
          component="div"
          variant="body2"
          color="textSecondary"
          gutterBottom
        >
          {subheader}
        </Typography>
      )}
      {children}
    </EntityInfoCard>
  );
}
