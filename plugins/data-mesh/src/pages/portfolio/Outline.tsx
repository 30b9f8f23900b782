import {
  EntityLink,
  Mark,
  StatusMark,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { CompactTable } from '../../facts/CompactTable';
import { DateText } from '../../facts/DateText';
import { usePageText } from '../../facts/usePageText';
import { MoreRows } from '../found/MoreRows';
import { isOverdue, titleOf, type Bet } from './bets';

/** All bets as a table: the same as each picture. */
export function Outline(props: { bets: readonly Bet[]; today: string }) {
  const t = usePageText();
  const locale = useLocale();
  const { bets, today } = props;
  return (
    <MoreRows items={bets} first={25}>
      {shown => (
        <CompactTable
          label={t('pages.portfolio.outline.label')}
          headings={[
            t('pages.portfolio.outline.bet'),
            t('pages.portfolio.outline.state'),
            t('pages.portfolio.outline.domain'),
            t('pages.portfolio.outline.score'),
            t('pages.portfolio.outline.value'),
            t('pages.portfolio.outline.effort'),
            t('pages.portfolio.outline.review'),
          ]}
          rows={shown.map(bet => ({
            key: bet.bet,
            cells: [
              <EntityLink key="bet" entityRef={bet.bet} title={titleOf(bet)} />,
              <StatusMark key="state" phase={bet.phase} status={bet.status} />,
              bet.domains.length === 0
                ? t('pages.portfolio.bets.noDomain')
                : bet.domains.map(({ ref, title }) => (
                    <div key={ref}>
                      <EntityLink
                        entityRef={ref}
                        title={title ?? ref.slice(ref.lastIndexOf('/') + 1)}
                      />
                    </div>
                  )),
              bet.score?.toLocaleString(locale, {
                maximumFractionDigits: 1,
              }) ?? '–',
              bet.value ?? '–',
              bet.effort ?? '–',
              bet.review && (
                <span key="review">
                  <DateText iso={bet.review} />{' '}
                  {isOverdue(bet, today) && (
                    <Mark small shape="warning" ink="bad">
                      {t('pages.portfolio.outline.overdue')}
                    </Mark>
                  )}
                </span>
              ),
            ],
          }))}
        />
      )}
    </MoreRows>
  );
}
