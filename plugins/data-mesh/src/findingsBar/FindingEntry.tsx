import {
  Mark,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  CodeSnippet,
  Link,
  makeStyles,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { MarkedText } from '../facts/MarkedText';
import { useText } from '../facts/useText';
import type { AskedFinding } from './asked';

type Rule = AnswerOf<'getRules'>['rules'][number];

/** What other entities are named with a finding, at most. */
const MAX_RELATED = 5;

/** A list is written whole, and may be long. */
const SNIPPET = { maxHeight: 220, overflow: 'auto' };

const useStyles = makeStyles(
  theme => ({
    root: {
      overflowWrap: 'anywhere',
      display: 'grid',
      gap: theme.spacing(0.5),
    },
    quiet: {
      ...theme.typography.caption,
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
    },
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
    },
  }),
  { name: 'DataMeshFindingEntry' },
);

interface FindingEntryProps {
  readonly finding: AskedFinding;
  readonly rule?: Rule;
  readonly isNew: boolean;
  readonly editAddress?: string;
}

/** A finding: the sentence, what to do, what to write, why and who says so. */
export function FindingEntry(props: FindingEntryProps) {
  const t = useText();
  const classes = useStyles();
  const { finding, rule, isNew } = props;
  const { message, patch, relatedRefs } = finding;
  const remedies =
    finding.remedies.length > 0 || !rule ? finding.remedies : [rule.remedy];
  return (
    <li className={classes.root}>
      <div>
        <MarkedText>{message}</MarkedText>{' '}
        {isNew && (
          <Mark shape="up" ink="bad" small>
            {t('findingsBar.isNew')}
          </Mark>
        )}
      </div>
      {remedies.map(remedy => (
        <div key={remedy}>
          <MarkedText>{remedy}</MarkedText>
        </div>
      ))}
      {relatedRefs.length > 0 && (
        <div>
          <EntityRefLinks entityRefs={relatedRefs.slice(0, MAX_RELATED)} />
        </div>
      )}
      {patch && (
        <>
          <div className={classes.quiet}>{t('findingsBar.patch')}</div>
          <CodeSnippet
            text={patch.trimEnd()}
            language="text"
            wrapLongLines
            showCopyCodeButton
            customStyle={SNIPPET}
          />
        </>
      )}
      <FindingFacts {...props} />
    </li>
  );
}

/** Why it is asked, by which rule, of which field, and where to mend it. */
function FindingFacts(props: FindingEntryProps) {
  const t = useText();
  const classes = useStyles();
  const { finding, rule, editAddress } = props;
  const { place } = finding;
  return (
    <div className={`${classes.quiet} ${classes.facts}`}>
      {rule && (
        <>
          <span>
            <MarkedText>{t('findingsBar.why', { why: rule.why })}</MarkedText>
          </span>
          <span>{t('findingsBar.source', { source: rule.source })}</span>
        </>
      )}
      <code>{finding.rule}</code>
      {place && (
        <span>
          <MarkedText>
            {t('findingsBar.place', { place: `\`${place}\`` })}
          </MarkedText>
        </span>
      )}
      {editAddress && <Link to={editAddress}>{t('findingsBar.edit')}</Link>}
    </div>
  );
}
