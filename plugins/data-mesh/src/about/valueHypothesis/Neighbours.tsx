import { priorityScore, valueHypothesis } from '@backstage-data-mesh/model';
import {
  EntityLink,
  StatusMark,
  useDataMesh,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, useEntity } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../../facts/CompactTable';
import { FreeText } from '../../facts/FreeText';
import { useReferences } from '../../facts/references';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';
import { describeScore } from '../../measures/describeScore';
import { findNeighbours, type Neighbour } from './findNeighbours';

/** More are in the value tree. */
const MAX_SHOWN = 8;

/** The goals that a bet serves, and what else is tried for them, by score. */
export function Neighbours() {
  const t = useText();
  const ref = stringifyEntityRef(useEntity().entity);
  const catalog = useApi(catalogApiRef);
  const loadable = useDataMesh(
    async api => {
      const { value: tree, ...time } = await api.getValueTree(ref);
      const found = tree && findNeighbours(tree, ref);
      if (!found) return time;
      const { items } = await catalog.getEntitiesByRefs({
        entityRefs: found.bets.map(({ node }) => node.entityRef),
        fields: FIELDS,
      });
      const bets = found.bets
        .map(({ node }, index): Scored => {
          const result = valueHypothesis.parse(items[index]);
          const priority = result.ok ? result.entity.spec.priority : undefined;
          return { node, score: priority && priorityScore(priority) };
        })
        .sort((a, b) => (b.score ?? -Infinity) - (a.score ?? -Infinity));
      return { ...time, value: { goals: found.goals, bets } };
    },
    [ref, catalog],
  );
  if (loadable.state === 'loading') return <></>;
  const title = t('about.neighbours.title');
  return (
    <Section title={title}>
      {loadable.state === 'ready' ? (
        <Found {...loadable.value} self={ref} />
      ) : (
        t(
          loadable.state === 'empty'
            ? 'about.neighbours.none'
            : 'about.neighbours.failed',
        )
      )}
    </Section>
  );
}

// what a hypothesis cannot be read without, and its priority
const FIELDS = [
  ...['apiVersion', 'kind', 'metadata.name', 'metadata.namespace'],
  ...['spec.owner', 'spec.status', 'spec.statement', 'spec.priority'],
];

interface Scored extends Neighbour {
  readonly score?: number;
}

function Found(props: {
  goals: NonNullable<ReturnType<typeof findNeighbours>>['goals'];
  bets: readonly Scored[];
  self: string;
}) {
  const t = useText();
  const { goals, bets, self } = props;
  const more = bets.length - MAX_SHOWN;
  return (
    <>
      {goals.map(({ id, title, context, entityRef }) => (
        <div key={id}>
          <EntityLink entityRef={entityRef} title={title} />{' '}
          {context && (
            <FreeText>
              {t('about.neighbours.ofDomain', { domain: context })}
            </FreeText>
          )}
        </div>
      ))}
      {bets.length < 2 ? (
        <Typography variant="body2" color="textSecondary">
          {t('about.neighbours.alone')}
        </Typography>
      ) : (
        <BetTable bets={bets.slice(0, MAX_SHOWN)} self={self} />
      )}
      {more > 0 && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('about.neighbours.more', { count: more })}
        </Typography>
      )}
    </>
  );
}

function BetTable(props: { bets: readonly Scored[]; self: string }) {
  const t = useText();
  const locale = useLocale();
  const { bets, self } = props;
  return (
    <CompactTable
      label={t('about.neighbours.title')}
      headings={[
        t('about.neighbours.hypothesis'),
        t('about.neighbours.state'),
        t('about.neighbours.score'),
      ]}
      rows={bets.map(({ node, score }) => ({
        key: node.id,
        cells: [
          <BetName key="name" node={node} isSelf={node.entityRef === self} />,
          <StatusMark key="state" phase={node.phase} status={node.status} />,
          score === undefined
            ? t('about.priority.noScore')
            : describeScore(score, locale),
        ],
      }))}
    />
  );
}

function BetName(props: Neighbour & { isSelf: boolean }) {
  const t = useText();
  const { node, isSelf } = props;
  const alternatives = useReferences(['spec', 'alternatives']);
  const isAlternative = alternatives.some(({ ref }) => ref === node.entityRef);
  if (isSelf) return <strong>{t('about.neighbours.this')}</strong>;
  return (
    <>
      <EntityLink entityRef={node.entityRef} title={node.title} />
      {isAlternative && ` · ${t('about.neighbours.alternative')}`}
    </>
  );
}
