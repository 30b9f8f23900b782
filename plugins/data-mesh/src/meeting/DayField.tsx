import { TextField } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useId } from 'react';
import { dayOf } from './dayOf';

/** A day that may be left open. */
export function DayField(props: {
  label: string;
  /** What counts where none is given. */
  help: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}) {
  const { label, help, value, onChange } = props;
  return (
    <TextField
      id={useId()}
      type="date"
      size="small"
      variant="outlined"
      margin="none"
      label={label}
      helperText={help}
      defaultValue={value ?? ''}
      onChange={event => {
        const { value: text } = event.target;
        const day = dayOf(text);
        // a day that is half typed is none
        if (day !== undefined || text === '') onChange(day);
      }}
      InputLabelProps={{ shrink: true }}
    />
  );
}
