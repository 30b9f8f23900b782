import {
  useDataMesh,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { CompactTable } from '../../facts/CompactTable';
import { Section } from '../../facts/Section';
import { describeDate } from '../../facts/describeDate';
import { useNow } from '../../facts/clock';
import { useText } from '../../facts/useText';
import type { By } from './scorecardAddress';
import { sumUpCauses } from './sumUpCauses';

/** As many changes as one answer holds. */
const LIMIT = 500;

/** What made the results of a family end otherwise since a day. */
export function Causes(props: {
  by: By;
  id: string;
  family: string;
  /** A day. */
  since: string;
}) {
  const t = useText();
  const { by, id, since } = props;
  const filter = filterOf(by, id);
  const loadable = useDataMesh(
    async api =>
      filter
        ? api.ask('getHistory', {
            ...filter,
            since: `${since}T00:00:00Z`,
            limit: LIMIT,
          })
        : { asOf: '', isStale: false },
    [by, id, since],
  );
  return (
    <Section title={t('pages.scorecards.causes.title')}>
      {!filter && (
        <Typography variant="body2">
          {t('pages.scorecards.causes.notTold')}
        </Typography>
      )}
      {loadable.state === 'ready' && (
        <CauseTable {...props} history={loadable.value} />
      )}
    </Section>
  );
}

function CauseTable(props: {
  family: string;
  since: string;
  history: AnswerOf<'getHistory'>;
}) {
  const t = useText();
  const now = useNow();
  const { family, since, history } = props;
  const lines = sumUpCauses(
    history.items.filter(each => each.family === family),
  );
  return (
    <>
      {lines.length === 0 ? (
        <Typography variant="body2">
          {t('pages.scorecards.causes.none', {
            day: describeDate(since, now).absolute,
          })}
        </Typography>
      ) : (
        <CompactTable
          label={t('pages.scorecards.causes.title')}
          headings={[
            t('pages.scorecards.causes.cause'),
            t('pages.scorecards.causes.mended'),
            t('pages.scorecards.causes.newly'),
            t('pages.scorecards.causes.other'),
          ]}
          rows={lines.map(({ cause, mended, newly, other }) => ({
            key: cause,
            cells: [
              t(`pages.scorecards.causes.kind.${cause}`),
              mended,
              newly,
              other,
            ],
          }))}
        />
      )}
      {history.pageInfo.nextCursor !== undefined && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('pages.scorecards.causes.cut', { count: history.items.length })}
        </Typography>
      )}
    </>
  );
}

/** By what changes are written down, where they are. */
function filterOf(by: By, id: string) {
  switch (by) {
    case 'domain':
      return { domain: [id] };
    case 'owner':
      return { owner: [id] };
    case 'family':
      return {};
    default:
      return undefined;
  }
}
