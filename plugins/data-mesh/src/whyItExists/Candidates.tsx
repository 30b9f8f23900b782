import type { ValueTreeNode } from '@backstage-data-mesh/model';
import {
  EntityLink,
  StatusMark,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from '../facts/useText';

const useStyles = makeStyles(
  theme => ({
    list: { margin: theme.spacing(0.5, 0, 2), paddingLeft: theme.spacing(2.5) },
    item: {
      '& > * + *': { marginLeft: theme.spacing(1) },
      padding: theme.spacing(0.25, 0),
    },
  }),
  { name: 'DataMeshCandidates' },
);

/** Bets that a product might serve, when it serves none. */
export function Candidates(props: { candidates: readonly ValueTreeNode[] }) {
  const classes = useStyles();
  const t = useText();
  if (props.candidates.length === 0) return <></>;
  return (
    <>
      <Typography variant="body2">{t('whyItExists.candidates')}</Typography>
      <ul className={classes.list}>
        {props.candidates.map(({ id, entityRef, title, status, phase }) => (
          <li key={id} className={classes.item}>
            <EntityLink entityRef={entityRef} title={title} />
            <StatusMark phase={phase} status={status} />
          </li>
        ))}
      </ul>
    </>
  );
}
