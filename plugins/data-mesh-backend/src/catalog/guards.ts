import { CatalogShrankError } from './meshCatalog';

const FEW = 50;
const SHARE = 0.2;

/**
 * A catalog that lost its database, or a policy that hides much from us, looks
 * like many deletions at once.
 *
 * @throws CatalogShrankError when more have gone than people delete.
 */
export function assertNotShrunk(missing: number, known: number): void {
  const isMuch = missing > FEW && missing > known * SHARE;
  const isAll = missing > 0 && missing === known;
  if (isMuch || isAll) throw new CatalogShrankError(missing, known);
}
