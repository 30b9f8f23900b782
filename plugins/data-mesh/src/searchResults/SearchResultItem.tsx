import {
  phaseOfBet,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { StatusMark } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Link,
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { Entity } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import type { ReactNode } from 'react';
import { shownOf } from '../catalogColumns/shown';
import { isDataMeshEntity } from '../entityFilters';
import { Lead, LeadItem } from '../facts/Lead';
import { LifecycleMark } from '../facts/LifecycleMark';
import { NotedFindings } from '../facts/NotedFindings';
import { useText } from '../facts/useText';
import { foundKindOf, refOfFound, type FoundDocument } from './found';
import { useFoundEntity } from './useFoundEntity';

/** What the search gives a result to draw. */
export interface SearchResultItemProps {
  readonly result?: FoundDocument;
  readonly icon?: ReactNode;
  readonly highlight?: {
    readonly preTag: string;
    readonly postTag: string;
    readonly fields: Readonly<Record<string, string | undefined>>;
  };
}

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', gap: theme.spacing(2), width: '100%' },
    icon: { flex: 'none', color: theme.palette.text.secondary },
    body: { minWidth: 0, overflowWrap: 'anywhere' },
    text: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
      overflow: 'hidden',
      marginBottom: theme.spacing(1),
    },
    title: { fontSize: '1.1rem', fontWeight: 700, margin: 0 },
  }),
  { name: 'DataMeshSearchResultItem' },
);

/** An entity of the mesh that was found: what it is, where, whose, and how healthy. */
export function SearchResultItem(props: SearchResultItemProps) {
  const classes = useStyles();
  const { result, icon, highlight } = props;
  const entity = useFoundEntity(result && refOfFound(result));
  if (!result) return <></>;
  const mark = (field: 'title' | 'text') => {
    const text = highlight?.fields[field];
    return highlight && text ? (
      <HighlightedSearchResultText
        text={text}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      result[field]
    );
  };
  return (
    <div className={classes.root}>
      {icon && <span className={classes.icon}>{icon}</span>}
      <div className={classes.body}>
        <Typography component="h3" className={classes.title}>
          <Link noTrack to={result.location}>
            {mark('title')}
          </Link>
        </Typography>
        {result.text && (
          <Typography
            variant="body2"
            color="textSecondary"
            className={classes.text}
          >
            {mark('text')}
          </Typography>
        )}
        <Facts result={result} entity={entity} />
      </div>
    </div>
  );
}

/** What the search knows at once, and what the catalog tells of it. */
function Facts(props: { result: FoundDocument; entity: Entity | undefined }) {
  const t = useText();
  const { result, entity } = props;
  const kind = foundKindOf(result);
  const domainsBy = shownOf(kind)?.domainsBy ?? 'partOf';
  const domains = refsBy(entity, domainsBy).filter(ref =>
    ref.startsWith('domain:'),
  );
  return (
    <Lead>
      {kind && <LeadItem>{t(`about.kindName.${kind}`)}</LeadItem>}
      <Names label={t('searchResults.domain')} refs={domains} />
      <State kind={kind} entity={entity} />
      <Names
        label={t('searchResults.owner')}
        refs={refsBy(entity, 'ownedBy')}
      />
      {entity && isDataMeshEntity(entity) && (
        <LeadItem label={t('searchResults.findings')}>
          <NotedFindings annotations={entity.metadata.annotations ?? {}} />
        </LeadItem>
      )}
    </Lead>
  );
}

function State(props: {
  kind: ReturnType<typeof foundKindOf>;
  entity: Entity | undefined;
}) {
  const { kind, entity } = props;
  const field = shownOf(kind)?.state;
  const word = field && entity?.spec?.[field];
  if (!entity || typeof word !== 'string') return <></>;
  return (
    <LeadItem>
      {field === 'lifecycle' ? (
        <LifecycleMark lifecycle={word} />
      ) : (
        <StatusMark
          phase={phaseOfBet(entity as ValueHypothesisEntity)}
          status={word}
        />
      )}
    </LeadItem>
  );
}

function Names(props: { label: string; refs: readonly string[] }) {
  const { label, refs } = props;
  if (refs.length === 0) return <></>;
  return (
    <LeadItem label={label}>
      {refs.map((ref, index) => (
        <span key={ref}>
          {index > 0 && ', '}
          <EntityRefLink entityRef={ref} hideIcon />
        </span>
      ))}
    </LeadItem>
  );
}

function refsBy(entity: Entity | undefined, relation: string | undefined) {
  return (entity?.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef);
}
