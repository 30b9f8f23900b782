import {
  Button,
  TextField,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useId, useState, type FormEvent } from 'react';
import { useText } from '../../facts/useText';
import { Controls } from '../controls/Controls';
import { decisionWords, domainsOfScopes, refOf } from './decisionWords';
import type { Bodies } from './readBodies';

/** The question: on what, and for what. Known words are offered. */
export function DecisionQuestion(props: {
  bodies: Bodies['bodies'];
  area: string | undefined;
  entity: string | undefined;
  onAsk: (question: { area: string; entity: string }) => void;
}) {
  const t = useText();
  const { bodies, onAsk } = props;
  const [area, setArea] = useState(props.area ?? '');
  const [entity, setEntity] = useState(props.entity ?? '');
  const [isRefused, setRefused] = useState(false);

  function ask(event: FormEvent) {
    event.preventDefault();
    const ref = refOf(entity);
    setRefused(ref === undefined);
    if (ref && area.trim()) onAsk({ area: area.trim(), entity: ref });
  }

  return (
    <form onSubmit={ask}>
      <Controls>
        <Suggested
          label={t('pages.governance.ask.area')}
          value={area}
          words={decisionWords(bodies)}
          help={t('pages.governance.ask.areaHelp')}
          onChange={setArea}
        />
        <Suggested
          label={t('pages.governance.ask.entity')}
          value={entity}
          words={domainsOfScopes(bodies)}
          help={
            isRefused
              ? t('pages.governance.ask.badRef')
              : t('pages.governance.ask.entityHelp')
          }
          isRefused={isRefused}
          onChange={setEntity}
        />
        <Button type="submit" variant="contained" color="primary" size="small">
          {t('pages.governance.ask.send')}
        </Button>
      </Controls>
    </form>
  );
}

function Suggested(props: {
  label: string;
  value: string;
  words: readonly string[];
  help: string;
  isRefused?: boolean;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const { label, value, words, help, isRefused = false, onChange } = props;
  return (
    <>
      <TextField
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
        {words.map(word => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  );
}
