import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { dataDomainFilter, valueHypothesisFilter } from '../entityFilters';

/** The value tree, wide enough to be read. */
export const valueTreeContent = EntityContentBlueprint.make({
  name: 'value-tree',
  params: {
    path: '/value-tree',
    title: 'Value tree',
    filter: { $any: [dataDomainFilter, valueHypothesisFilter] },
    async loader() {
      const { ValueTreeCard } = await import('../valueTree/ValueTreeCard');
      return <ValueTreeCard />;
    },
  },
});
