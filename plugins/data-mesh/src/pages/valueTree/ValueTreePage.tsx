import type { ValueTree } from '@backstage-data-mesh/model';
import {
  DataMeshCard,
  EmptyTeaching,
  useDataMesh,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { usePageText } from '../../facts/usePageText';
import { isBare, VISION } from '../../valueTree/lessons';
import { useAddress } from '../address/useAddress';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import { SubPage } from '../SubPage';
import { FilteredView } from './FilteredView';
import { readRoots } from './readRoots';

/** The value tree of a domain, as a tree, an outline or a path. */
export function ValueTreePage() {
  const t = usePageText();
  const address = useAddress();
  const catalog = useApi(catalogApiRef);
  const roots = useDataMesh(async () => {
    const asOf = new Date().toISOString();
    return { value: await readRoots(catalog), asOf, isStale: false };
  }, [catalog]);
  const known = roots.state === 'ready' ? roots.value : [];
  const of = address.get('of') ?? known.at(0)?.ref;
  const found = useDataMesh(
    async api => {
      if (!of) return { asOf: new Date().toISOString(), isStale: false };
      const answer = await api.getValueTree(of);
      const { value } = answer;
      return value && isBare(value) ? { ...answer, value: undefined } : answer;
    },
    [of],
  );
  // which tree it is stands in the address, or is known with the domains
  const loadable: Loadable<ValueTree> =
    of !== undefined || roots.state === 'ready' ? found : roots;
  return (
    <SubPage loadable={loadable}>
      {known.length > 1 && (
        <Controls>
          <Filter
            label={t('pages.valueTree.of')}
            options={known.map(({ ref, title }) => [ref, title])}
            value={of}
            onChange={next =>
              address.go(
                {
                  of: next,
                  node: undefined,
                  q: undefined,
                  domain: undefined,
                  region: undefined,
                },
                'place',
              )
            }
          />
        </Controls>
      )}
      <DataMeshCard
        title={t('pages.valueTree.title')}
        loadable={loadable}
        empty={
          <EmptyTeaching
            title={t('pages.valueTree.nothing.title')}
            description={t('pages.valueTree.nothing.description')}
            yaml={VISION}
          />
        }
      >
        {tree => <FilteredView key={tree.rootId} tree={tree} />}
      </DataMeshCard>
    </SubPage>
  );
}
