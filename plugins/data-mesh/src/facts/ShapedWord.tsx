import { inksOf, type Inks } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

/** What a word stands for, so that it can be told apart without colour. */
export type Shape = 'disc' | 'half' | 'ring' | 'square' | 'cross' | 'warning';

const useStyles = makeStyles<Theme, { ink: keyof Inks }>(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'baseline',
      gap: theme.spacing(0.75),
      color: ({ ink }) => inksOf(theme)[ink],
    },
    shape: { flex: 'none', width: 10, height: 10 },
  }),
  { name: 'DataMeshShapedWord' },
);

/** A word with a shape before it; the shape is for the eye only. */
export function ShapedWord(props: {
  shape: Shape;
  ink: keyof Inks;
  children: ReactNode;
}) {
  const classes = useStyles({ ink: props.ink });
  return (
    <span className={classes.root}>
      <svg
        className={classes.shape}
        viewBox="0 0 12 12"
        aria-hidden="true"
        focusable="false"
      >
        {SHAPES[props.shape]}
      </svg>
      <span>{props.children}</span>
    </span>
  );
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 };

const SHAPES: Readonly<Record<Shape, ReactNode>> = {
  disc: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.5" {...line} />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="6" cy="6" r="4.5" {...line} />,
  square: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  cross: <path d="M2 2 10 10M10 2 2 10" {...line} />,
  warning: <path d="M6 1 11.5 11H.5z" fill="currentColor" />,
};
