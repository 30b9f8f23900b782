import {
  makeStyles,
  TextField,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useId } from 'react';

const useStyles = makeStyles(
  { root: { flex: '1 1 220px', maxWidth: 360 } },
  { name: 'DataMeshSuggested' },
);

/** A text for which words are offered; any other can be written as well. */
export function Suggested(props: {
  label: string;
  value: string;
  /** What is written, and what it is called where that is something else. */
  words: readonly (readonly [word: string, title?: string])[];
  help: string;
  isRefused?: boolean;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const classes = useStyles();
  const { label, value, words, help, isRefused = false, onChange } = props;
  return (
    <>
      <TextField
        className={classes.root}
        id={id}
        size="small"
        variant="outlined"
        margin="none"
        label={label}
        value={value}
        error={isRefused}
        helperText={help}
        onChange={event => onChange(event.target.value)}
        inputProps={{ list: `${id}-words`, autoComplete: 'off' }}
      />
      <datalist id={`${id}-words`}>
        {words.map(([word, title]) => (
          <option key={word} value={word} label={title} />
        ))}
      </datalist>
    </>
  );
}
