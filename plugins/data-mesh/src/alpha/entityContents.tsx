import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { cards, type CardDeclaration } from '../cards';
import { entityTabTitle } from '../titles/titleOf';

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
      ...{ path, filter, title: entityTabTitle(title) },
      async loader() {
        const Card = await load();
        return <Card />;
      },
    },
  });
}
