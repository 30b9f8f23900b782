import {
  DataMeshCard,
  LoadableContent,
  useDataMesh,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import { CompactTable } from '../../facts/CompactTable';
import { FreeText } from '../../facts/FreeText';
import { Section } from '../../facts/Section';
import { usePageText } from '../../facts/usePageText';
import { AddressLink } from '../address/AddressLink';
import { useAddress, type AddressChanges } from '../address/useAddress';
import { Pager } from '../controls/Pager';

/** How many entities of a level stand on a page. */
const PAGE = 25;

type Ladder = AnswerOf<'getLevels'>['items'][number];

/**
 * How many entities stand on which level of each ladder that the portal declares;
 * nothing where it declares none.
 */
export function LevelsCard() {
  const t = usePageText();
  const loadable = useDataMesh(api => api.ask('getLevels', {}), []);
  // that there is no backend the scorecards say themselves
  const isShown =
    loadable.state === 'failed' ||
    (loadable.state === 'ready' && loadable.value.items.length > 0);
  if (!isShown) return <></>;
  return (
    <DataMeshCard
      title={t('pages.scorecards.levels.title')}
      subheader={t('pages.scorecards.levels.subheader')}
      loadable={loadable}
      empty=""
    >
      {({ items }) => (
        <Typography variant="body2" component="div">
          {items.map(ladder => (
            <LadderTable key={ladder.set} ladder={ladder} />
          ))}
        </Typography>
      )}
    </DataMeshCard>
  );
}

function LadderTable({ ladder }: { ladder: Ladder }) {
  const t = usePageText();
  const address = useAddress();
  const { set, levels, notApplicable } = ladder;
  const of = levels.reduce((sum, { entities }) => sum + entities, 0);
  const wordOf = (level: string | undefined) => level ?? t('scorecard.noLevel');
  const chosen =
    address.get('ladder') === set
      ? levels.findIndex(
          (_, reached) => address.get('reached') === `${reached}`,
        )
      : -1;
  return (
    <Section title={set}>
      <CompactTable
        label={t('pages.scorecards.levels.table', { set })}
        headings={[
          t('pages.scorecards.levels.level'),
          t('pages.scorecards.levels.entities'),
          t('pages.scorecards.levels.asks'),
        ]}
        rows={levels.map(({ level, entities, rules }, reached) => ({
          key: `${reached}`,
          cells: [
            <FreeText key="level">{wordOf(level)}</FreeText>,
            <LevelCount
              key="entities"
              to={{ ladder: set, reached: `${reached}` }}
              number={entities}
              of={of}
            />,
            rules.length > 0 ? (
              <FreeText key="rules">{rules.join(', ')}</FreeText>
            ) : (
              '–'
            ),
          ],
        }))}
      />
      {notApplicable > 0 && (
        <p>
          {t('pages.scorecards.levels.notApplicable', { count: notApplicable })}
        </p>
      )}
      {chosen >= 0 && (
        <LevelEntities
          key={chosen}
          set={set}
          reached={chosen}
          word={wordOf(levels[chosen].level)}
        />
      )}
    </Section>
  );
}

/** How many are on a level, and the way to them where there are any. */
function LevelCount(props: { to: AddressChanges; number: number; of: number }) {
  const t = usePageText();
  const { to, number, of } = props;
  const text = t('pages.scorecards.levels.count', { number, of });
  if (number === 0) return <>{text}</>;
  return <AddressLink to={to}>{text}</AddressLink>;
}

/** Which entities have come so far, and no farther. */
function LevelEntities(props: { set: string; reached: number; word: string }) {
  const t = usePageText();
  const { set, reached, word } = props;
  const [cursor, setCursor] = useState<string>();
  const loadable = useDataMesh(
    api =>
      api.ask('getLevelEntities', {
        ...{ set, reached: `${reached}`, cursor, limit: PAGE },
      }),
    [set, reached, cursor],
  );
  const title = t('pages.scorecards.levels.which', { level: word });
  return (
    <Section title={title}>
      <LoadableContent
        title={title}
        loadable={loadable}
        empty={t('pages.scorecards.levels.none')}
      >
        {({ items, pageInfo }) => (
          <>
            {items.length === 0 && t('pages.scorecards.levels.none')}
            <ul>
              {items.map(({ ref }) => (
                <li key={ref}>
                  <EntityRefLink entityRef={ref} hideIcon>
                    <EntityDisplayName
                      entityRef={ref}
                      hideIcon
                      disableTooltip
                    />
                  </EntityRefLink>
                </li>
              ))}
            </ul>
            <Pager
              isFirst={cursor === undefined}
              next={pageInfo.nextCursor}
              onChange={setCursor}
            />
          </>
        )}
      </LoadableContent>
    </Section>
  );
}
