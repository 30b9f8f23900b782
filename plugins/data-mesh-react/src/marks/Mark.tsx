import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { inksOf, type Inks } from './inks';

/** The colour of a mark. */
export type Ink = keyof Inks;

const useStyles = makeStyles(
  theme => {
    const inks = inksOf(theme);
    return {
      root: {
        display: 'inline-flex',
        alignItems: 'baseline',
        gap: theme.spacing(0.5),
        fontSize: theme.typography.caption.fontSize,
        lineHeight: 1.4,
      },
      // sits a little below the line, as round letters do
      shape: {
        flex: 'none',
        width: 11,
        height: 11,
        position: 'relative',
        top: 1,
      },
      good: { color: inks.good },
      steady: { color: inks.steady },
      bad: { color: inks.bad },
      quiet: { color: inks.quiet },
    };
  },
  { name: 'DataMeshMark' },
);

/** What a {@link Mark} shows. */
export interface MarkProps {
  readonly ink: Ink;
  /** Drawn in a box of 12 by 12, in the colour of the text. */
  readonly shape: ReactNode;
  readonly children: ReactNode;
}

/** A word with a shape before it; the shape is for the eye only. */
export function Mark({ ink, shape, children }: MarkProps) {
  const classes = useStyles();
  return (
    <span className={`${classes.root} ${classes[ink]}`}>
      <svg
        className={classes.shape}
        viewBox="0 0 12 12"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
      <span>{children}</span>
    </span>
  );
}
