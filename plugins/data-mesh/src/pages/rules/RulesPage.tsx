import {
  DataMeshCard,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useText } from '../../facts/useText';
import { SubPage } from '../SubPage';
import { RuleFamily } from './RuleFamily';

/** What is checked, and why; by family. */
export function RulesPage() {
  const t = useText();
  const loadable = useDataMesh(api => api.ask('getRules', {}), []);
  return (
    <SubPage loadable={loadable}>
      <DataMeshCard
        title={t('pages.rules.title')}
        subheader={
          loadable.state === 'ready' &&
          t('pages.rules.count', { count: loadable.value.rules.length })
        }
        loadable={loadable}
        empty={t('pages.rules.noRules')}
      >
        {({ rules }) =>
          [...new Set(rules.map(({ family }) => family))]
            .sort()
            .map(family => (
              <RuleFamily
                key={family}
                family={family}
                rules={rules.filter(rule => rule.family === family)}
              />
            ))
        }
      </DataMeshCard>
    </SubPage>
  );
}
