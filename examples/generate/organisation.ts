import { bets } from './bets';
import { domains } from './domains';
import { people } from './people';
import { planOf, type OrganisationOptions } from './plan';
import { products } from './products';
import { Dice } from './random';

/**
 * The entities of an organisation that does not exist, one after the other, so
 * that none of any size has to be held in memory. The same options give the same
 * organisation.
 */
export function* organisation(
  options: OrganisationOptions,
): Generator<object, void> {
  const plan = planOf(options);
  const dice = new Dice(options.seed ?? 1);
  yield* people(plan, dice);
  yield* domains(plan, dice);
  yield* products(plan, dice);
  yield* bets(plan, dice);
}
