import {
  decodeFindings,
  SEVERITIES,
  type Severity,
} from '@backstage-data-mesh/model';
import {
  Mark,
  type MarkLook,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from './useText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      marginBottom: theme.spacing(2),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'DataMeshFindingsNote' },
);

const LOOKS: Readonly<Record<Severity, MarkLook>> = {
  error: { shape: 'cross', ink: 'bad' },
  warning: { shape: 'warning', ink: 'bad' },
  info: { shape: 'ring', ink: 'quiet' },
};

/**
 * What the rules found when the catalog read the entity, from the annotations
 * that the catalog module writes; nothing where it found nothing.
 */
export function FindingsNote(props: {
  annotations: Readonly<Record<string, string>> | undefined;
}) {
  const t = useText();
  const classes = useStyles();
  const { annotations = {} } = props;
  const noted = decodeFindings(annotations);
  if (!noted) return <></>;
  const { counts, isCut } = noted;
  const rules = [...noted.rules, ...(isCut ? ['…'] : [])].join(', ');
  return (
    <div className={classes.root}>
      {SEVERITIES.filter(severity => counts[severity] > 0).map(severity => (
        <Mark key={severity} {...LOOKS[severity]}>
          {t(`findings.${severity}s`, { count: counts[severity] })}
        </Mark>
      ))}
      {rules && (
        <Typography variant="caption" color="textSecondary">
          {t('findings.foundBy', { rules })}
        </Typography>
      )}
    </div>
  );
}
