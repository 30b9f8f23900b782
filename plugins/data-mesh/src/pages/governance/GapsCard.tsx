import {
  DataMeshCard,
  Mark,
  type AnswerOf,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { SEVERITY_LOOKS } from '../../facts/FindingCounts';
import { MarkedText } from '../../facts/MarkedText';
import { usePageText } from '../../facts/usePageText';

/** So many are told here. */
const LIMIT = 8;

/** What nobody decides, and what two decide. */
export const gapsQuestion = {
  rule: ['governance-decision-gap', 'governance-decision-conflict'],
  status: ['fail' as const],
  limit: LIMIT,
};

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1.5),
      overflowWrap: 'break-word',
    },
    quiet: {
      ...theme.typography.caption,
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'DataMeshGapsCard' },
);

type Outcome = AnswerOf<'getFindings'>['items'][number];

/** What nobody decides, and what two decide side by side. */
export function GapsCard(props: {
  loadable: Loadable<AnswerOf<'getFindings'>>;
  /** False where no body says what it decides: then nothing is found, and nothing known. */
  isDecided: boolean;
}) {
  const t = usePageText();
  const classes = useStyles();
  const { loadable, isDecided } = props;
  return (
    <DataMeshCard
      title={t('pages.governance.gaps.title')}
      subheader={t('pages.governance.gaps.subheader')}
      loadable={loadable}
      empty={t('pages.governance.gaps.none')}
      withoutBackend={
        <Typography variant="body2">
          {t('pages.governance.gaps.withoutBackend')}
        </Typography>
      }
    >
      {({ items, pageInfo }) =>
        items.length === 0 ? (
          <Typography variant="body2">
            {isDecided ? (
              t('pages.governance.gaps.none')
            ) : (
              <MarkedText>{t('pages.governance.gaps.nobody')}</MarkedText>
            )}
          </Typography>
        ) : (
          <>
            <Typography component="ul" variant="body2" className={classes.list}>
              {items.map(item => (
                <GapItem key={`${item.rule} ${item.subject}`} item={item} />
              ))}
            </Typography>
            {pageInfo.nextCursor !== undefined && (
              <Typography variant="caption" color="textSecondary" component="p">
                {t('pages.governance.gaps.andMore')}
              </Typography>
            )}
          </>
        )
      }
    </DataMeshCard>
  );
}

function GapItem({ item }: { item: Outcome }) {
  const t = usePageText();
  const classes = useStyles();
  const { subject, findings } = item;
  return (
    <li>
      <EntityRefLink entityRef={subject} hideIcon />
      {findings.map(({ key, severity, message, suggestions }) => (
        <div key={key}>
          <Mark {...SEVERITY_LOOKS[severity]}>
            {t(`findings.severity.${severity}`)}
          </Mark>{' '}
          <MarkedText>{message}</MarkedText>
          {suggestions.length > 0 && (
            <div className={classes.quiet}>
              <MarkedText>{suggestions[0]}</MarkedText>
            </div>
          )}
        </div>
      ))}
    </li>
  );
}
