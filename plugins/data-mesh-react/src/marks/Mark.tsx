import type { ReactNode } from 'react';
import { makeStyles } from '../ui';
import { inksOf, type Inks } from './inks';
import { SHAPES } from './shapes';

/** What stands before a word, so that it can be told apart without colour. @public */
export type MarkShape = keyof typeof SHAPES;

const useStyles = makeStyles(
  theme => {
    const inks = inksOf(theme);
    return {
      root: {
        display: 'inline-flex',
        alignItems: 'baseline',
        gap: theme.spacing(0.5),
      },
      small: {
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

/** How a {@link Mark} looks. @public */
export interface MarkLook {
  readonly shape: MarkShape;
  /** Repeats what word and shape say already. */
  readonly ink: keyof Inks;
}

/** What a {@link Mark} shows. @public */
export interface MarkProps extends MarkLook {
  /** For a mark beside a title: the size of a caption, not of the text around. */
  readonly small?: boolean;
  readonly children: ReactNode;
}

/**
 * A status as a word with a shape before it; the shape is for the eye only.
 *
 * @public
 */
export function Mark({ shape, ink, small, children }: MarkProps) {
  const classes = useStyles();
  const names = [classes.root, classes[ink], small && classes.small];
  return (
    <span className={names.filter(Boolean).join(' ')}>
      <svg
        className={classes.shape}
        viewBox="0 0 12 12"
        aria-hidden="true"
        focusable="false"
      >
        {SHAPES[shape]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
