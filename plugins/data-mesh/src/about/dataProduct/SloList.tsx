import type { Slo } from '@backstage-data-mesh/model';
import { useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { TextList } from '../../facts/TextList';
import { formatAmount } from '../../measures/formatAmount';

/** Service levels, one to a line. */
export function SloList(props: {
  slos?: readonly Slo[];
  /** What stands behind one, in brackets. */
  noteOf?: (slo: Slo) => string | undefined;
}) {
  const { slos, noteOf } = props;
  const locale = useLocale();
  return (
    <TextList
      texts={slos?.map(slo => {
        const { property, value, unit } = slo;
        const amount =
          typeof value === 'number' ? formatAmount(value, locale) : value;
        const note = noteOf?.(slo);
        return [property, amount, unit, note && `(${note})`]
          .filter(Boolean)
          .join(' ');
      })}
    />
  );
}
