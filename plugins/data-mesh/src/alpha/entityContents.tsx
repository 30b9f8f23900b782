import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { cards, type CardDeclaration } from '../cards';

/** The cards that have a tab, wide enough to be read. */
export const entityContents = cards.flatMap(card =>
  card.tab ? [makeEntityContent(card, card.tab)] : [],
);

function makeEntityContent(
  { name, filter, load }: CardDeclaration,
  { path, title }: NonNullable<CardDeclaration['tab']>,
) {
  return EntityContentBlueprint.make({
    name,
    params: {
      ...{ path, title, filter },
      async loader() {
        const Card = await load();
        return <Card />;
      },
    },
  });
}
