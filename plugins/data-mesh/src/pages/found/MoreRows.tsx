import { Button } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useState, type ReactNode } from 'react';
import { usePageText } from '../../facts/usePageText';

const FIRST = 5;
const MORE = 50;

/** The first of a list, and more of them when asked. */
export function MoreRows<Item>(props: {
  items: readonly Item[];
  /** How many are shown at first. */
  first?: number;
  children: (shown: readonly Item[]) => ReactNode;
}) {
  const t = usePageText();
  const { items, first = FIRST, children } = props;
  const [count, setCount] = useState(first);
  const more = Math.min(MORE, items.length - count);
  return (
    <>
      {children(items.slice(0, count))}
      {more > 0 && (
        <Button size="small" onClick={() => setCount(count + more)}>
          {t('pages.found.more', { count: more })}
        </Button>
      )}
    </>
  );
}
