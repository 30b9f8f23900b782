import { partKeys, type Slo } from '@backstage-data-mesh/model';
import { notApplicable } from '../../../declare/finding';
import { ALONE } from '../../../facts/flow/flowClasses';
import type { ClassOf } from './judgeFlows';
import type { InputFlow } from '../../../facts/flow/inputFlows';

/** A service level that an input expects, and its place. */
export interface ExpectedLevel {
  readonly slo: Slo;
  readonly index: number;
  readonly key: string;
}

/** Only flows on which something is expected have anything to be judged. */
export const classByExpectation: ClassOf = () => intake =>
  intake.expectsLevels ? ALONE : EXPECTS_NOTHING;

/** Why a product has no verdict on what it expects. */
export const NOTHING_EXPECTED =
  'it expects no service levels of other products';

/** The same as a verdict. */
export const EXPECTS_NOTHING = notApplicable(NOTHING_EXPECTED);

/** What an input expects of the service levels of what it reads. */
export function expectedLevels({ input }: InputFlow): ExpectedLevel[] {
  const slos = input.expects?.slos ?? [];
  const keys = partKeys(slos.map(({ property }) => property));
  return slos.map((slo, index) => ({ slo, index, key: keys[index] }));
}
