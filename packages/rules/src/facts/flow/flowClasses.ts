import type { Intake } from './intakes';

/** The class of flows that have no more in common: each is judged by itself. */
export const ALONE = Symbol('alone');

/**
 * What a verdict on a flow depends on, besides its consumer. Flows of one class
 * into one product all end alike: all with findings, or all without and for the
 * same reason. Where they end so for every consumer, and without findings, the
 * class is that end itself, a constant of the rule.
 */
export type FlowClass<End extends object> = string | typeof ALONE | End;

/** Tells the class of flows by what they read, in the context of a rule. */
export type ClassOf<Context, End extends object> = (
  context: Context,
) => (intake: Intake) => FlowClass<End>;

/** The number of that class; others have higher ones. */
export const ALONE_NUMBER = 0;

/** The classes of all flows, in the context of a rule. */
export interface FlowClasses<End extends object> {
  /** The number of the class of each intake. */
  readonly numbers: Uint32Array;
  /** By number: how flows of the class end, where that is sure. */
  readonly ends: readonly (End | undefined)[];
  /** True where all flows are of one class. */
  readonly isOne: boolean;
}

/** Finds the classes of flows; `undefined` where it does not pay. */
export type FindClasses = <
  Context extends { readonly options: unknown },
  End extends object,
>(
  classOf: ClassOf<Context, End>,
  context: Context,
) => FlowClasses<End> | undefined;

/** Where there are more options than this of a rule, few flows share any. */
const MAX_OPTIONS = 8;

/** Finds classes once for each rule and its options. */
export function createFindClasses(
  intakes: () => readonly Intake[],
): FindClasses {
  const known = new Map<unknown, Map<unknown, FlowClasses<object>>>();
  const find: FindClasses = (classOf, context) => {
    let ofRule = known.get(classOf);
    if (!ofRule) known.set(classOf, (ofRule = new Map()));
    const found = ofRule.get(context.options);
    if (found || ofRule.size >= MAX_OPTIONS) return found as never;
    const classes = sortIntakes(intakes(), classOf(context));
    ofRule.set(context.options, classes);
    return classes;
  };
  // a rule asks for one product after the other
  let last: Asked | undefined;
  return (classOf, context) => {
    const { options } = context;
    if (last?.classOf !== classOf || last.options !== options) {
      last = { classOf, options, found: find(classOf, context) };
    }
    // what was found for a rule has the ends that it names
    return last.found as never;
  };
}

interface Asked {
  readonly classOf: unknown;
  readonly options: unknown;
  readonly found: FlowClasses<object> | undefined;
}

function sortIntakes<End extends object>(
  intakes: readonly Intake[],
  classOf: (intake: Intake) => FlowClass<End>,
): FlowClasses<End> {
  const known = new Map<FlowClass<End>, number>([[ALONE, ALONE_NUMBER]]);
  const numbers = new Uint32Array(intakes.length);
  let last: FlowClass<End> = ALONE;
  let number = ALONE_NUMBER;
  let isOne = true;
  for (let place = 0; place < intakes.length; place++) {
    const name = classOf(intakes[place]);
    // most are of the class of the one before
    if (name !== last) {
      number = known.get(name) ?? known.size;
      if (number === known.size) known.set(name, number);
      last = name;
    }
    numbers[place] = number;
    if (number !== numbers[0]) isOne = false;
  }
  return {
    numbers,
    ends: [...known.keys()].map(name =>
      typeof name === 'object' ? name : undefined,
    ),
    isOne: isOne && numbers[0] !== ALONE_NUMBER,
  };
}
