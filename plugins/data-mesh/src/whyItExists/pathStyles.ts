import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';

const DOT = 11;

/** How a path looks: dots on a line that leads on to the next step. */
export const usePathStyles = makeStyles(
  theme => ({
    paths: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
      gap: theme.spacing(3),
      listStyle: 'none',
      margin: theme.spacing(2, 0, 0),
      padding: 0,
    },
    steps: { listStyle: 'none', margin: 0, padding: 0 },
    ways: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1),
    },
    step: {
      position: 'relative',
      paddingLeft: 24,
      paddingBottom: theme.spacing(2),
      minWidth: 0,
      '&::before': {
        content: '""',
        position: 'absolute',
        left: 0,
        top: 5,
        width: DOT,
        height: DOT,
        borderRadius: '50%',
        background: 'currentColor',
      },
      '&:not(:last-child)::after': {
        content: '""',
        position: 'absolute',
        left: DOT / 2 - 1,
        top: 5 + DOT + 3,
        bottom: -2,
        borderLeft: `2px solid ${theme.palette.divider}`,
      },
    },
    word: {
      fontSize: theme.typography.caption.fontSize,
      fontStyle: 'italic',
      color: inksOf(theme).quiet,
      lineHeight: 1.6,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1),
      lineHeight: 1.6,
    },
    title: {
      color: theme.palette.text.primary,
      fontSize: theme.typography.body2.fontSize,
      lineHeight: 1.5,
    },
    quiet: {
      fontSize: theme.typography.caption.fontSize,
      color: inksOf(theme).quiet,
    },
  }),
  { name: 'DataMeshPath' },
);
