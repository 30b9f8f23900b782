import {
  Button,
  makeStyles,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from '../facts/useText';

const useStyles = makeStyles(
  { root: { textTransform: 'none', '@media print': { display: 'none' } } },
  { name: 'DataMeshPrintButton' },
);

/** Opens the browser's own dialog for printing. */
export function PrintButton() {
  const t = useText();
  return (
    <Button
      className={useStyles().root}
      size="small"
      variant="outlined"
      onClick={() => window.print()}
    >
      {t('shared.print')}
    </Button>
  );
}
