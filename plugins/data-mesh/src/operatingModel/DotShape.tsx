import type { ResponsibilityDot } from '@backstage-data-mesh/model';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';

const useStyles = makeStyles(
  theme => {
    const isDark = theme.palette.type === 'dark';
    return {
      root: { display: 'block', width: 16, height: 16 },
      primary: { fill: isDark ? '#9CC9FF' : '#1F5493' },
      material: {
        fill: isDark ? '#4A4A4A' : '#E4E4E4',
        stroke: isDark ? '#BDBDBD' : '#767676',
        strokeWidth: 1.75,
      },
    };
  },
  { name: 'DataMeshDotShape' },
);

/** A filled disc for who does it, a light ring for who takes part. */
export function DotShape(props: { strength: ResponsibilityDot['strength'] }) {
  const classes = useStyles();
  const isPrimary = props.strength === 'primary';
  return (
    <svg
      className={classes.root}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <circle
        cx="8"
        cy="8"
        r={isPrimary ? 7 : 5.5}
        className={isPrimary ? classes.primary : classes.material}
      />
    </svg>
  );
}
