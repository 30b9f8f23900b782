import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { valueTreeCard } from '../cards';

/** The value tree, wide enough to be read. */
export const valueTreeContent = EntityContentBlueprint.make({
  name: 'value-tree',
  params: {
    path: '/value-tree',
    title: 'Value tree',
    filter: valueTreeCard.filter,
    async loader() {
      const ValueTreeCard = await valueTreeCard.load();
      return <ValueTreeCard />;
    },
  },
});
