import { SEVERITIES, type Severity } from '@backstage-data-mesh/model';
import {
  Mark,
  type MarkLook,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from './useText';

/** How a finding is marked by its severity. */
export const SEVERITY_LOOKS: Readonly<Record<Severity, MarkLook>> = {
  error: { shape: 'cross', ink: 'bad' },
  warning: { shape: 'warning', ink: 'bad' },
  info: { shape: 'ring', ink: 'quiet' },
};

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5, 2) },
  }),
  { name: 'DataMeshFindingCounts' },
);

/** How many findings there are of each severity that has any. */
export function FindingCounts(props: {
  counts: Readonly<Record<Severity, number>>;
}) {
  const t = useText();
  const classes = useStyles();
  const { counts } = props;
  return (
    <span className={classes.root}>
      {SEVERITIES.filter(severity => counts[severity] > 0).map(severity => (
        <Mark key={severity} {...SEVERITY_LOOKS[severity]}>
          {t(`findings.${severity}s`, { count: counts[severity] })}
        </Mark>
      ))}
    </span>
  );
}
