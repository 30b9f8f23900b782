import {
  Button,
  ButtonGroup,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';

/** One of a few, all of which are seen. */
export function Choice<Value extends string>(props: {
  label: string;
  /** Each value and its word. */
  options: readonly (readonly [Value, string])[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const { label, options, value, onChange } = props;
  return (
    <ButtonGroup size="small" aria-label={label} style={{ flexWrap: 'wrap' }}>
      {options.map(([option, word]) => (
        <Button
          key={option}
          aria-pressed={option === value}
          variant={option === value ? 'contained' : 'outlined'}
          color={option === value ? 'primary' : 'default'}
          disableElevation
          style={{ whiteSpace: 'nowrap' }}
          onClick={() => onChange(option)}
        >
          {word}
        </Button>
      ))}
    </ButtonGroup>
  );
}
