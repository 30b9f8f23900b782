import { EntityLink, Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../../facts/CompactTable';
import { usePageText } from '../../facts/usePageText';
import { titleOf, type Bet } from './bets';

/** More are no first things any more. */
const SHOWN = 7;

/** The bets on which somebody has to decide now, and who. */
export function DecideFirst({ bets }: { bets: readonly Bet[] }) {
  const t = usePageText();
  const due = bets.filter(({ reasons }) => reasons.length > 0);
  if (due.length === 0)
    return (
      <Mark shape="tick" ink="good">
        {t('pages.portfolio.decide.none')}
      </Mark>
    );
  return (
    <>
      <CompactTable
        label={t('pages.portfolio.decide.title')}
        headings={[
          t('pages.portfolio.decide.bet'),
          t('pages.portfolio.decide.why'),
          t('pages.portfolio.decide.who'),
          t('pages.portfolio.decide.body'),
        ]}
        rows={due.slice(0, SHOWN).map(bet => {
          const who = bet.accountable ?? bet.owner;
          return {
            key: bet.bet,
            cells: [
              <EntityLink key="bet" entityRef={bet.bet} title={titleOf(bet)} />,
              bet.reasons.map(reason => (
                <div key={reason}>
                  <Mark shape="warning" ink="bad">
                    {t(`pages.portfolio.decide.reason.${reason}`)}
                  </Mark>
                </div>
              )),
              who ? (
                <EntityRefLink key="who" entityRef={who} hideIcon />
              ) : (
                t('pages.portfolio.decide.nobody')
              ),
              bet.body && (
                <EntityRefLink key="body" entityRef={bet.body} hideIcon />
              ),
            ],
          };
        })}
      />
      {due.length > SHOWN && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('pages.portfolio.decide.more', { count: due.length - SHOWN })}
        </Typography>
      )}
    </>
  );
}
