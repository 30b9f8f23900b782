import type { ValueTreeTier } from '@backstage-data-mesh/model';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from '../facts/useText';
import { useTierClasses } from './tierColours';

const useStyles = makeStyles(
  theme => ({
    root: {
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 700,
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'DataMeshTierLabel' },
);

/** The word for a tier of the value tree. */
export function TierLabel({ tier }: { tier: ValueTreeTier }) {
  const classes = useStyles();
  const tiers = useTierClasses();
  const t = useText();
  return (
    <span className={`${classes.root} ${tiers[tier]}`}>
      {t(`tiers.${tier}`)}
    </span>
  );
}
