import { SEVERITIES } from '@backstage-data-mesh/model';
import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { TextField } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useId, useState } from 'react';
import { MarkedText } from '../../facts/MarkedText';
import { usePageText } from '../../facts/usePageText';
import { useAddress } from '../address/useAddress';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import type { Bodies } from '../governance/readBodies';
import { parseValue, readOptions, readSeverity, TRIED } from './triedPolicy';

type Rule = AnswerOf<'getRules'>['rules'][number];
type Option = NonNullable<Rule['options']>[number];

/** Whose policy, on which rule, how strict, and about what. */
export function PolicyForm(props: {
  rules: readonly Rule[];
  bodies: Bodies['bodies'];
}) {
  const t = usePageText();
  const address = useAddress();
  const { rules, bodies } = props;
  const set = (name: string) => (value: string | undefined) =>
    address.go({ [name]: value }, 'filter');
  const rule = rules.find(({ id }) => id === address.get(TRIED.rule));
  return (
    <>
      <Controls>
        <Filter
          label={t('pages.rules.form.body')}
          all={t('pages.rules.form.choose')}
          options={bodies.map(({ ref, entity }) => [
            ref,
            entity.metadata.title ?? entity.metadata.name,
          ])}
          value={address.get(TRIED.body)}
          onChange={set(TRIED.body)}
        />
        <Filter
          label={t('pages.rules.form.rule')}
          all={t('pages.rules.form.choose')}
          options={rules.map(({ id }) => [id, id])}
          value={rule?.id}
          onChange={id =>
            address.go(
              { [TRIED.rule]: id, [TRIED.options]: undefined },
              'filter',
            )
          }
        />
        <Filter
          label={t('pages.rules.form.severity')}
          options={SEVERITIES.map(each => [
            each,
            t(`findings.severity.${each}`),
          ])}
          value={readSeverity(address)}
          onChange={set(TRIED.severity)}
        />
        <Filter
          label={t('pages.rules.form.only')}
          all={t('pages.rules.form.everything')}
          options={[['production', t('pages.rules.form.production')]]}
          value={address.get(TRIED.only)}
          onChange={set(TRIED.only)}
        />
      </Controls>
      {rule && <ChosenRule rule={rule} />}
    </>
  );
}

function ChosenRule({ rule }: { rule: Rule }) {
  return (
    <>
      <p>
        <MarkedText>{rule.summary}</MarkedText>
      </p>
      {rule.options && <OptionFields rule={rule} options={rule.options} />}
    </>
  );
}

function OptionFields(props: { rule: Rule; options: readonly Option[] }) {
  const t = usePageText();
  const { rule, options } = props;
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend>{t('pages.rules.form.options')}</legend>
      <Controls>
        {options.map(option => (
          <OptionField key={`${rule.id} ${option.name}`} option={option} />
        ))}
      </Controls>
    </fieldset>
  );
}

/** A value as JSON; it counts when it is left. */
function OptionField({ option }: { option: Option }) {
  const t = usePageText();
  const address = useAddress();
  const id = useId();
  const { name, meaning, value } = option;
  const usual = JSON.stringify(value ?? null);
  const chosen = readOptions(address);
  const [text, setText] = useState(
    name in chosen ? JSON.stringify(chosen[name]) : usual,
  );
  const read = parseValue(text);

  function take() {
    if (read === undefined) return;
    const { [name]: _, ...others } = readOptions(address);
    const next = text === usual ? others : { ...others, [name]: read };
    const isAny = Object.keys(next).length > 0;
    address.go(
      { [TRIED.options]: isAny ? JSON.stringify(next) : undefined },
      'filter',
    );
  }

  return (
    <TextField
      id={id}
      size="small"
      variant="outlined"
      margin="none"
      label={name}
      value={text}
      error={read === undefined}
      helperText={
        read === undefined
          ? t('pages.rules.form.badOption', { value: usual })
          : meaning
      }
      style={{ flex: '1 1 220px', maxWidth: 420 }}
      onChange={event => setText(event.target.value)}
      onBlur={take}
      onKeyDown={event => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
