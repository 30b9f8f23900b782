import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../facts/usePageText';
import { DotShape } from './DotShape';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.caption,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 3),
      listStyle: 'none',
      margin: theme.spacing(1.5, 0, 0),
      padding: 0,
      color: theme.palette.text.secondary,
    },
    item: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) },
  }),
  { name: 'DataMeshMatrixLegend' },
);

/** What the dots mean, and whose shapes the team types have. */
export function MatrixLegend() {
  const t = usePageText();
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label={t('operatingModel.legend.title')}>
      {(['primary', 'material'] as const).map(strength => (
        <li key={strength} className={classes.item}>
          <DotShape strength={strength} />
          {t(`operatingModel.legend.${strength}`)}
        </li>
      ))}
      <li className={classes.item}>{t('operatingModel.legend.shapes')}</li>
    </ul>
  );
}
