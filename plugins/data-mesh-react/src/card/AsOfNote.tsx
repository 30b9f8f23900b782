import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { AnswerTime } from '../loadable/loadable';
import { useLocale } from '../texts/useLocale';
import { dataMeshReactTranslationRef } from '../translation';
import { Typography } from '../ui';
import { useIsFirst } from './useIsFirst';

const DATE = { year: 'numeric', month: 'short', day: 'numeric' } as const;

/**
 * Says of when the answers on a page are, and whether they may be out of date.
 * However many of it are on a page, one is seen.
 *
 * @public
 */
export function AsOfNote(props: AnswerTime) {
  const { asOf, isStale } = props;
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  const locale = useLocale();
  if (!useIsFirst()) return <></>;
  const moment = new Date(asOf);
  const isToday = moment.toDateString() === new Date().toDateString();
  const time = moment.toLocaleString(locale, {
    ...(isToday ? {} : DATE),
    ...{ hour: 'numeric', minute: 'numeric' },
  });
  return (
    <Typography variant="caption" component="p">
      <time dateTime={asOf}>
        {t(isStale ? 'shared.asOfStale' : 'shared.asOf', { time })}
      </time>
    </Typography>
  );
}
