import {
  decodeFindings,
  decodeNotes,
  type NotedFindings,
} from '@backstage-data-mesh/model';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FindingCounts } from './FindingCounts';
import { FindingSentences } from './FindingSentences';
import { UnknownRules } from './UnknownRules';
import { useText } from './useText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(2),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'DataMeshFindingsNote' },
);

type Annotations = Readonly<Record<string, string>>;

/**
 * What the rules found when the catalog read the entity, from the annotations
 * that the catalog module writes; nothing where it found nothing.
 */
export function FindingsNote(props: { annotations: Annotations | undefined }) {
  const classes = useStyles();
  const { annotations = {} } = props;
  const { notes, unknown } = decodeNotes(annotations);
  const noted = decodeFindings(annotations);
  if (!noted && unknown.count === 0) return <></>;
  return (
    <div className={classes.root}>
      {noted && (
        <>
          {notes.length !== sumOf(noted.counts) && (
            <FindingCounts counts={noted.counts} />
          )}
          {notes.length > 0 ? (
            <FindingSentences notes={notes} counts={noted.counts} />
          ) : (
            <RuleNames rules={noted.rules} isCut={noted.isCut} />
          )}
        </>
      )}
      {unknown.count > 0 && <UnknownRules unknown={unknown} />}
    </div>
  );
}

function sumOf(counts: NotedFindings['counts']): number {
  return counts.error + counts.warning + counts.info;
}

/** All there is where an older catalog module wrote the annotations. */
function RuleNames(props: { rules: readonly string[]; isCut: boolean }) {
  const t = useText();
  const rules = [...props.rules, ...(props.isCut ? ['…'] : [])].join(', ');
  if (!rules) return <></>;
  return (
    <Typography variant="caption" color="textSecondary" component="p">
      {t('findings.foundBy', { rules })}
    </Typography>
  );
}
