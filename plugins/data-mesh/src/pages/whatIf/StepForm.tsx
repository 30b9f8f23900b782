import { Button } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useState, type FormEvent } from 'react';
import { usePageText } from '../../facts/usePageText';
import { Choice } from '../controls/Choice';
import { Controls } from '../controls/Controls';
import { Suggested } from '../controls/Suggested';
import { readRef, VERBS, type Step, type Verb } from './steps';
import { useSuggestions } from '../controls/useSuggestions';

const MOVED = {
  move: ['DataProduct', 'Group'],
  merge: ['DataProduct', 'Group'],
  retire: ['DataProduct'],
} as const;
const TARGETS = ['Group', 'Domain'] as const;

/** Writes one move after the other. */
export function StepForm(props: { onAdd: (step: Step) => void }) {
  const t = usePageText();
  const [verb, setVerb] = useState<Verb>('move');
  const [what, setWhat] = useState('');
  const [where, setWhere] = useState('');
  const [refused, setRefused] = useState<'what' | 'where'>();

  function add(event: FormEvent) {
    event.preventDefault();
    const thing = readRef(what, 'DataProduct');
    const isGroup = thing?.startsWith('group:') ?? false;
    const kind = verb === 'move' || isGroup ? 'Group' : 'DataProduct';
    const place = verb === 'retire' ? undefined : readRef(where, kind);
    if (thing === undefined) setRefused('what');
    else if (verb !== 'retire' && place === undefined) setRefused('where');
    else {
      props.onAdd({ verb, what: thing, where: place });
      setRefused(undefined);
      setWhat('');
      setWhere('');
    }
  }

  return (
    <form onSubmit={add} aria-label={t('pages.whatIf.form.label')}>
      <Controls>
        <Choice
          label={t('pages.whatIf.form.verb')}
          options={VERBS.map(each => [each, t(`pages.whatIf.form.${each}`)])}
          value={verb}
          onChange={setVerb}
        />
        <WhatField
          verb={verb}
          value={what}
          isRefused={refused === 'what'}
          onChange={setWhat}
        />
        {verb !== 'retire' && (
          <WhereField
            isMerge={verb === 'merge'}
            value={where}
            isRefused={refused === 'where'}
            onChange={setWhere}
          />
        )}
        <Button type="submit" variant="contained" color="primary" size="small">
          {t('pages.whatIf.form.add')}
        </Button>
      </Controls>
    </form>
  );
}

interface FieldProps {
  readonly value: string;
  readonly isRefused: boolean;
  readonly onChange: (value: string) => void;
}

function WhatField({ verb, ...field }: FieldProps & { verb: Verb }) {
  const t = usePageText();
  const words = useSuggestions(field.value, MOVED[verb]);
  const labels = {
    move: t('pages.whatIf.form.whatToMove'),
    merge: t('pages.whatIf.form.whatToMerge'),
    retire: t('pages.whatIf.form.whatToRetire'),
  };
  const hint =
    verb === 'retire'
      ? t('pages.whatIf.form.retireHelp')
      : t('pages.whatIf.form.whatHelp');
  return (
    <Suggested
      label={labels[verb]}
      words={words}
      help={field.isRefused ? t('pages.whatIf.form.noRef') : hint}
      {...field}
    />
  );
}

function WhereField({ isMerge, ...field }: FieldProps & { isMerge: boolean }) {
  const t = usePageText();
  const words = useSuggestions(field.value, isMerge ? MOVED.merge : TARGETS);
  const hint = isMerge
    ? t('pages.whatIf.form.whatHelp')
    : t('pages.whatIf.form.toHelp');
  return (
    <Suggested
      label={isMerge ? t('pages.whatIf.form.into') : t('pages.whatIf.form.to')}
      words={words}
      help={field.isRefused ? t('pages.whatIf.form.noRef') : hint}
      {...field}
    />
  );
}
