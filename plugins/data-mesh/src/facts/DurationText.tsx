import { Duration } from 'luxon';
import { FreeText } from './FreeText';

/** A duration such as `P2W` in words; a text that is none as written. */
export function DurationText(props: { iso: string }) {
  const duration = Duration.fromISO(props.iso);
  if (!duration.isValid) return <FreeText>{props.iso}</FreeText>;
  return <span>{duration.toHuman()}</span>;
}
