import {
  Button,
  ButtonGroup,
  makeStyles,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';

const useStyles = makeStyles(
  theme => ({
    option: {
      whiteSpace: 'nowrap',
      // the host's pulse is hardly seen on the one that is chosen
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.text.primary}`,
        outlineOffset: 2,
        zIndex: 2,
      },
    },
    // long words break within their button before the row does
    [theme.breakpoints.down('xs')]: {
      root: { width: '100%', flexWrap: 'wrap' },
      option: {
        flex: '1 1 0',
        minWidth: 'min-content',
        padding: theme.spacing(0.5, 0.75),
        lineHeight: 1.3,
        textTransform: 'none',
        whiteSpace: 'normal',
      },
    },
  }),
  { name: 'DataMeshChoice' },
);

/** One of a few, all of which are seen. */
export function Choice<Value extends string>(props: {
  label: string;
  /** Each value and its word. */
  options: readonly (readonly [Value, string])[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const classes = useStyles();
  const { label, options, value, onChange } = props;
  return (
    <ButtonGroup size="small" aria-label={label} className={classes.root}>
      {options.map(([option, word]) => (
        <Button
          key={option}
          className={classes.option}
          aria-pressed={option === value}
          variant={option === value ? 'contained' : 'outlined'}
          color={option === value ? 'primary' : 'default'}
          disableElevation
          onClick={() => onChange(option)}
        >
          {word}
        </Button>
      ))}
    </ButtonGroup>
  );
}
