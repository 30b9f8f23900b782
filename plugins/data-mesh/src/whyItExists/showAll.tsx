import { Button } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useState } from 'react';
import { useText } from '../facts/useText';

/** A few items at first, and all of them once asked for. */
export function useShowAll<Item>(
  all: readonly Item[],
  first: readonly Item[],
): [shown: readonly Item[], showAll: () => void] {
  const [showsAll, setShowsAll] = useState(false);
  return [showsAll ? all : first, () => setShowsAll(true)];
}

/** The button that asks for the rest; nothing when there is no rest. */
export function ShowAll(props: {
  total: number;
  shown: number;
  onClick: () => void;
}) {
  const t = useText();
  if (props.shown === props.total) return <></>;
  return (
    <Button size="small" onClick={props.onClick}>
      {t('whyItExists.showAll', { count: props.total })}
    </Button>
  );
}
