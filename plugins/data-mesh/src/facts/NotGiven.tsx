import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from './useText';

const useStyles = makeStyles(
  theme => ({ root: { color: theme.palette.text.secondary } }),
  { name: 'DataMeshNotGiven' },
);

/** Says that nothing is known: a gap is a fact too. */
export function NotGiven() {
  const t = useText();
  return <span className={useStyles().root}>{t('about.notGiven')}</span>;
}
