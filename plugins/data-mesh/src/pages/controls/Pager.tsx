import { Button } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../../facts/usePageText';
import { Controls } from './Controls';

/** On to the next page of a list, and back to its beginning. */
export function Pager(props: {
  isFirst: boolean;
  /** The cursor of the next page; missing on the last. */
  next: string | undefined;
  onChange: (cursor: string | undefined) => void;
}) {
  const t = usePageText();
  const { isFirst, next, onChange } = props;
  if (isFirst && next === undefined) return <></>;
  return (
    <Controls>
      <Button
        size="small"
        disabled={isFirst}
        onClick={() => onChange(undefined)}
      >
        {t('pages.pager.first')}
      </Button>
      <Button
        size="small"
        disabled={next === undefined}
        onClick={() => onChange(next)}
      >
        {t('pages.pager.next')}
      </Button>
    </Controls>
  );
}
