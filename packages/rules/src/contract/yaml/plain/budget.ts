import { LIMITS } from '../limits';
import { giveUp } from './giveUp';

/** What one document may hold; of more the other parsers say that it is too much. */
export class Budget {
  private values = 0;

  countValue(): void {
    if (++this.values > LIMITS.values) giveUp();
  }

  checkKeys(keys: number): void {
    if (keys > LIMITS.keysPerPlainMap) giveUp();
  }

  checkDepth(depth: number): void {
    if (depth > LIMITS.depth) giveUp();
  }
}
