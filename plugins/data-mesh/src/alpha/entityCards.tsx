import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { cards, type CardDeclaration } from '../cards';

/** The cards as extensions of the new frontend system, in their order. */
export const entityCards = cards.map(makeEntityCard);

function makeEntityCard({ name, filter, tab, load }: CardDeclaration) {
  return EntityCardBlueprint.make({
    name,
    disabled: tab !== undefined,
    params: {
      type: 'content',
      filter,
      async loader() {
        const Card = await load();
        return <Card />;
      },
    },
  });
}
