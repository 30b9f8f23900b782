import type { OperatingModelRow } from '@backstage-data-mesh/model';
import { Button } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FreeText } from '../facts/FreeText';
import { usePageText } from '../facts/usePageText';
import { useMatrixStyles } from './matrixStyles';

/** The rows in which nobody has a part, in one line that shows or hides them. */
export function EmptyRows(props: {
  rows: readonly OperatingModelRow[];
  isShown: boolean;
  onShow: (isShown: boolean) => void;
}) {
  const t = usePageText();
  const classes = useMatrixStyles();
  const { rows, isShown, onShow } = props;
  if (rows.length === 0) return <></>;
  return (
    <p className={classes.folded}>
      <FreeText>
        {t('operatingModel.nobodyFor', {
          count: rows.length,
          rows: rows.map(({ title }) => title).join(', '),
        })}
      </FreeText>{' '}
      <Button
        size="small"
        aria-expanded={isShown}
        onClick={() => onShow(!isShown)}
      >
        {t(isShown ? 'operatingModel.hideEmpty' : 'operatingModel.showEmpty')}
      </Button>
    </p>
  );
}
