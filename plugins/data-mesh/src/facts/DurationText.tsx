import { partsOfDuration } from '@backstage-data-mesh/model';
import { useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { FreeText } from './FreeText';

/** A duration such as `P2W` in words; a text that is none as written. */
export function DurationText(props: { iso: string }) {
  const locale = useLocale();
  const parts = partsOfDuration(props.iso);
  if (!parts) return <FreeText>{props.iso}</FreeText>;
  const words = parts.map(({ unit, amount }) =>
    new Intl.NumberFormat(locale, {
      ...{ style: 'unit', unit, unitDisplay: 'long' },
    }).format(amount),
  );
  const list = new Intl.ListFormat(locale, { style: 'narrow' });
  return <span>{list.format(words)}</span>;
}
