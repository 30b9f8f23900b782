import { Button } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useState, type FormEvent } from 'react';
import { usePageText } from '../../facts/usePageText';
import { Controls } from '../controls/Controls';
import { Suggested } from '../controls/Suggested';
import { decisionWords, domainsOfScopes, refOf } from './decisionWords';
import type { Bodies } from './readBodies';

/** The question: on what, and for what. Known words are offered. */
export function DecisionQuestion(props: {
  bodies: Bodies['bodies'];
  area: string | undefined;
  entity: string | undefined;
  onAsk: (question: { area: string; entity: string }) => void;
}) {
  const t = usePageText();
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
          words={decisionWords(bodies).map(word => [word])}
          help={t('pages.governance.ask.areaHelp')}
          onChange={setArea}
        />
        <Suggested
          label={t('pages.governance.ask.entity')}
          value={entity}
          words={domainsOfScopes(bodies).map(word => [word])}
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
