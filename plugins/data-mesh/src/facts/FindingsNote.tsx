import {
  FINDING_RULES_ANNOTATION,
  FINDINGS_ANNOTATION,
} from '@backstage-data-mesh/model';
import {
  Mark,
  type MarkLook,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
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

const SEVERITIES = ['errors', 'warnings', 'infos'] as const;

const LOOKS: Readonly<Record<(typeof SEVERITIES)[number], MarkLook>> = {
  errors: { shape: 'cross', ink: 'bad' },
  warnings: { shape: 'warning', ink: 'bad' },
  infos: { shape: 'ring', ink: 'quiet' },
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
  const counts = readCounts(annotations[FINDINGS_ANNOTATION] ?? '');
  if (counts.size === 0) return <></>;
  const rules = annotations[FINDING_RULES_ANNOTATION]?.replaceAll(',', ', ');
  return (
    <div className={classes.root}>
      {SEVERITIES.map(severity => {
        const count = counts.get(severity);
        return (
          count !== undefined && (
            <Mark key={severity} {...LOOKS[severity]}>
              {t(`findings.${severity}`, { count })}
            </Mark>
          )
        );
      })}
      {rules && (
        <Typography variant="caption" color="textSecondary">
          {t('findings.foundBy', { rules })}
        </Typography>
      )}
    </div>
  );
}

/** The numbers in `errors=2,warnings=1`; what is no number is left out. */
function readCounts(text: string): ReadonlyMap<string, number> {
  return new Map(
    text
      .split(',')
      .map(part => part.split('='))
      .filter(([, count]) => /^[1-9]\d{0,5}$/.test(count ?? ''))
      .map(([severity, count]) => [severity, Number(count)]),
  );
}
