import { useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Duration } from 'luxon';
import { FreeText } from './FreeText';

/** A duration such as `P2W` in words; a text that is none as written. */
export function DurationText(props: { iso: string }) {
  const locale = useLocale();
  const duration = Duration.fromISO(props.iso, { locale });
  if (!duration.isValid) return <FreeText>{props.iso}</FreeText>;
  return <span>{duration.toHuman()}</span>;
}
