import type { TeamBet } from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { CompactTable } from '../facts/CompactTable';
import { FreeText } from '../facts/FreeText';
import { NotGiven } from '../facts/NotGiven';
import { useText } from '../facts/useText';

/** The bets on which a team works, with its own initiatives. */
export function BetTable(props: { bets: readonly TeamBet[] }) {
  const t = useText();
  return (
    <CompactTable
      label={t('team.worksWith.bets')}
      headings={[
        t('team.worksWith.bet'),
        t('team.worksWith.state'),
        t('team.worksWith.initiatives'),
      ]}
      rows={props.bets.map(({ ref, title, phase, isOwner, initiatives }) => ({
        key: ref,
        cells: [
          <EntityLink entityRef={ref} title={title} />,
          <>
            {t(`team.phase.${phase}`)}
            {isOwner && <div>{t('team.worksWith.owner')}</div>}
          </>,
          initiatives.length === 0 ? (
            <NotGiven />
          ) : (
            initiatives.map((each, index) => (
              // eslint-disable-next-line react/no-array-index-key
              <div key={index}>
                <FreeText>{each.title}</FreeText> (
                {t(`team.phase.${each.phase}`)})
              </div>
            ))
          ),
        ],
      }))}
    />
  );
}
