import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DateTime } from 'luxon';
import { dataMeshReactTranslationRef } from '../translation';
import { Typography } from '../ui';

/** Says of when an answer is that may be out of date. */
export function AsOfNote(props: { asOf: string }) {
  const { asOf } = props;
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  const moment = DateTime.fromISO(asOf);
  const isToday = moment.hasSame(DateTime.now(), 'day');
  const time = moment.toLocaleString(
    isToday ? DateTime.TIME_SIMPLE : DateTime.DATETIME_MED,
  );
  return (
    <Typography variant="caption" color="textSecondary" component="p">
      <time dateTime={asOf}>{t('shared.asOf', { time })}</time>
    </Typography>
  );
}
