import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: 'none',
      width: 24,
      height: 24,
      color: theme.palette.text.primary,
    },
    clickable: { cursor: 'pointer' },
    unfolded: { transform: 'rotate(90deg)' },
  }),
  { name: 'DataMeshChevron' },
);

/**
 * Shows whether an item is open. For the pointer only: keys and screen readers
 * have the item itself.
 */
export function Chevron(props: {
  /** `undefined` when there is nothing to open. */
  isUnfolded: boolean | undefined;
  onClick: () => void;
}) {
  const { isUnfolded, onClick } = props;
  const classes = useStyles();
  if (isUnfolded === undefined) return <span className={classes.root} />;
  return (
    <svg
      className={`${classes.root} ${classes.clickable} ${isUnfolded ? classes.unfolded : ''}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      onClick={onClick}
    >
      <path
        d="M10 7.5 14.5 12 10 16.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
      />
    </svg>
  );
}
