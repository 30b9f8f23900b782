import type { Intake } from './intakes';

/** The class of flows that are right for every consumer. */
export const SOUND = Symbol('sound');

/** The class of flows that have no more in common: each is judged by itself. */
export const ALONE = Symbol('alone');

/**
 * What a verdict on a flow depends on, besides its consumer. Flows of one class
 * into one product all end alike: all with findings, or all without and for the
 * same reason.
 */
export type FlowClass = string | typeof SOUND | typeof ALONE;

/** Tells the class of flows by what they read, in the context of a rule. */
export type ClassOf<Context> = (
  context: Context,
) => (intake: Intake) => FlowClass;

/** The numbers of these two; other classes have higher ones. */
export const SOUND_NUMBER = 0;
export const ALONE_NUMBER = 1;

/** The classes of all flows, in the context of a rule. */
export interface FlowClasses {
  /** The number of the class of each intake. */
  readonly numbers: Uint32Array;
  /** True where all flows are of one class. */
  readonly isOne: boolean;
}

/** Finds the classes of flows; `undefined` where it does not pay. */
export type FindClasses = <Context extends { readonly options: unknown }>(
  classOf: ClassOf<Context>,
  context: Context,
) => FlowClasses | undefined;

/** Where there are more options than this of a rule, few flows share any. */
const MAX_OPTIONS = 8;

/** Finds classes once for each rule and its options. */
export function createFindClasses(
  intakes: () => readonly Intake[],
): FindClasses {
  const known = new Map<unknown, Map<unknown, FlowClasses>>();
  return (classOf, context) => {
    let ofRule = known.get(classOf);
    if (!ofRule) known.set(classOf, (ofRule = new Map()));
    const found = ofRule.get(context.options);
    if (found || ofRule.size >= MAX_OPTIONS) return found;
    const classes = sortIntakes(intakes(), classOf(context));
    ofRule.set(context.options, classes);
    return classes;
  };
}

function sortIntakes(
  intakes: readonly Intake[],
  classOf: (intake: Intake) => FlowClass,
): FlowClasses {
  const known = new Map<FlowClass, number>([
    [SOUND, SOUND_NUMBER],
    [ALONE, ALONE_NUMBER],
  ]);
  const numbers = new Uint32Array(intakes.length);
  let last: FlowClass = SOUND;
  let number = SOUND_NUMBER;
  for (let place = 0; place < intakes.length; place++) {
    const name = classOf(intakes[place]);
    // most are of the class of the one before
    if (name !== last) {
      number = known.get(name) ?? known.size;
      if (number === known.size) known.set(name, number);
      last = name;
    }
    numbers[place] = number;
  }
  const [first] = numbers;
  const isOne =
    first !== ALONE_NUMBER && numbers.every(other => other === first);
  return { numbers, isOne };
}
