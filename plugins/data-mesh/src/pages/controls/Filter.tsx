import {
  makeStyles,
  TextField,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useId } from 'react';

// wide enough for its label; the longest of its words is anybody's
const useStyles = makeStyles(
  { root: { minWidth: 140, maxWidth: 'min(100%, 320px)' } },
  { name: 'DataMeshFilter' },
);

/** One of many, or none of them. */
export function Filter(props: {
  label: string;
  /** What it says where none is chosen; without it, one always is. */
  all?: string;
  /** Each value and its word. */
  options: readonly (readonly [string, string])[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { label, all, options, value, onChange } = props;
  const classes = useStyles();
  return (
    <TextField
      className={classes.root}
      id={useId()}
      select
      size="small"
      variant="outlined"
      margin="none"
      label={label}
      value={value ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
      SelectProps={{ native: true }}
      // the word for none would stand under the label
      InputLabelProps={{ shrink: true }}
    >
      {all !== undefined && <option value="">{all}</option>}
      {options.map(([option, word]) => (
        <option key={option} value={option}>
          {word}
        </option>
      ))}
    </TextField>
  );
}
