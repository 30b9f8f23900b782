import { usePageText } from '../../facts/usePageText';
import { useDataMesh } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useAddress } from '../address/useAddress';
import { Choice } from '../controls/Choice';
import { Controls } from '../controls/Controls';
import { SubPage } from '../SubPage';
import { CheckedCard } from './CheckedCard';
import { KeptCard } from './KeptCard';
import { TryPolicy } from './TryPolicy';

const VIEWS = ['checked', 'try', 'kept'] as const;

/** What is checked; what a stricter policy would change; how policies are kept. */
export function RulesPage() {
  const t = usePageText();
  const address = useAddress();
  const view = VIEWS.find(each => each === address.get('view')) ?? 'checked';
  const loadable = useDataMesh(api => api.ask('getRules', {}), []);
  return (
    <SubPage loadable={loadable}>
      {loadable.state !== 'no-backend' && (
        <Controls>
          <Choice
            label={t('pages.rules.view.label')}
            options={VIEWS.map(each => [each, t(`pages.rules.view.${each}`)])}
            value={view}
            onChange={next => address.go({ view: next }, 'place')}
          />
        </Controls>
      )}
      {view === 'checked' && <CheckedCard loadable={loadable} />}
      {view === 'try' && <TryPolicy loadable={loadable} />}
      {view === 'kept' && <KeptCard />}
    </SubPage>
  );
}
