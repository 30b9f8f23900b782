import {
  DataMeshCard,
  useDataMesh,
  type AnswerOf,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useFamilyWord } from '../../facts/useFamilyWord';
import { usePageText } from '../../facts/usePageText';
import { useAddress } from '../address/useAddress';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import { RuleFamily, type RuleTally } from './RuleFamily';

/** More rules than any mesh has. */
const LIMIT = 500;

/** All rules by family, and how each ends. */
export function CheckedCard(props: {
  loadable: Loadable<AnswerOf<'getRules'>>;
}) {
  const t = usePageText();
  const wordOf = useFamilyWord();
  const address = useAddress();
  // who may see the rules may not always see how they end
  const counted = useDataMesh(
    api => api.ask('getScorecards', { by: 'rule', limit: LIMIT }),
    [],
  );
  const tallies = new Map<string, RuleTally>(
    counted.state === 'ready'
      ? counted.value.items.map(({ id, families }) => [id, families[0]])
      : [],
  );
  return (
    <DataMeshCard
      title={t('pages.rules.title')}
      loadable={props.loadable}
      empty={t('pages.rules.noRules')}
      withoutBackend={t('pages.rules.noBackend')}
    >
      {({ rules }) => {
        const families = [...new Set(rules.map(({ family }) => family))];
        const asked = address.get('family');
        const family = families.find(each => each === asked);
        const shown = family ? [family] : families;
        return (
          <>
            {t('pages.rules.count', { count: rules.length })}
            <Controls>
              <Filter
                label={t('pages.rules.family')}
                all={t('pages.rules.allFamilies')}
                options={families.map(each => [each, wordOf(each)])}
                value={family}
                onChange={next => address.go({ family: next }, 'filter')}
              />
            </Controls>
            {shown.map(each => (
              <RuleFamily
                key={each}
                family={each}
                rules={rules.filter(rule => rule.family === each)}
                tallies={tallies}
              />
            ))}
          </>
        );
      }}
    </DataMeshCard>
  );
}
