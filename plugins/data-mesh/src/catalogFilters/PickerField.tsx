import {
  makeStyles,
  TextField,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useId } from 'react';

const useStyles = makeStyles(
  theme => ({ root: { marginTop: theme.spacing(2) } }),
  { name: 'DataMeshCatalogFilter' },
);

/** One of many, as wide as the other filters of the catalog. */
export function PickerField(props: {
  label: string;
  all: string;
  /** Each value and its word. */
  options: readonly (readonly [string, string])[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const classes = useStyles();
  const { label, all, options, value, onChange } = props;
  return (
    <TextField
      className={classes.root}
      id={useId()}
      select
      fullWidth
      size="small"
      variant="outlined"
      label={label}
      value={value ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
    >
      <option value="">{all}</option>
      {options.map(([option, word]) => (
        <option key={option} value={option}>
          {word}
        </option>
      ))}
    </TextField>
  );
}
