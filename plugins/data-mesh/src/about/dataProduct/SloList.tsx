import type { Slo } from '@backstage-data-mesh/model';
import { TextList } from '../../facts/TextList';
import { formatAmount } from '../../measures/formatAmount';

/** Service levels, one to a line. */
export function SloList(props: { slos?: readonly Slo[] }) {
  return (
    <TextList
      texts={props.slos?.map(({ property, value, unit }) =>
        [
          property,
          typeof value === 'number' ? formatAmount(value) : value,
          unit ?? '',
        ]
          .join(' ')
          .trim(),
      )}
    />
  );
}
