import { partKeys, type Slo } from '@backstage-data-mesh/model';
import type { RuleContext } from '../../../declare/rule';
import { ALONE, type ClassOf } from '../../../facts/flow/flowClasses';
import type { InputFlow } from '../../../facts/flow/inputFlows';

/** A service level that an input expects, and its place. */
export interface ExpectedLevel {
  readonly slo: Slo;
  readonly index: number;
  readonly key: string;
}

/** Only flows on which something is expected have anything to be judged. */
export const classByExpectation: ClassOf<RuleContext> = () => intake =>
  intake.expectsLevels ? ALONE : 'none';

/** Why a product has no verdict on what it expects. */
export const NOTHING_EXPECTED =
  'it expects no service levels of other products';

/** What an input expects of the service levels of what it reads. */
export function expectedLevels({ input }: InputFlow): ExpectedLevel[] {
  const slos = input.expects?.slos ?? [];
  const keys = partKeys(slos.map(({ property }) => property));
  return slos.map((slo, index) => ({ slo, index, key: keys[index] }));
}
