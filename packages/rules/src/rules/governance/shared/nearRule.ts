import { findNearest, findSlip } from '@backstage-data-mesh/model';
import type { Rule } from '../../../declare/rule';

/** The rule that somebody who named none may have meant. */
export interface NearRule {
  readonly value: string;
  readonly isSlip: boolean;
}

/** Finds the rule whose id is nearest to what was written. */
export function findNearRule(
  written: string,
  rules: ReadonlyMap<string, Rule>,
): NearRule | undefined {
  const ids = [...rules.keys()];
  const value = findNearest(written, ids);
  return value === undefined
    ? undefined
    : { value, isSlip: findSlip(written, ids) === value };
}
