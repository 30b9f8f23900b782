import type { MeshNode } from '@backstage-data-mesh/model';
import type { About, Keep } from '../../memory/keeper';
import { isSameValue } from '../../memory/isSameValue';
import { rememberBy } from '../../memory/rememberBy';
import { ALONE, ALONE_NUMBER, type ClassOf } from './flowClasses';
import type { LiveIntakes } from './liveIntakes';
import type { Offer } from './offers';

/** The classes of flows, by intake, as they are asked for. */
export interface KeptClasses<End extends object> {
  /** The number of the class of an intake. */
  numberOf(intake: number): number;
  /** How flows of the class end, where that is sure. */
  endOf(number: number): End | undefined;
}

/** What is kept of the intakes of a mesh that changes. */
export interface KeptIntakes {
  /** The intakes of the flows into a product, in their order. */
  into(product: MeshNode): readonly number[];
  /** The product that an intake reads. */
  providerOf(intake: number): MeshNode;
  /** The classes of flows, in the context of a rule; see `FindClasses`. */
  classes<Context extends { readonly options: unknown }, End extends object>(
    classOf: ClassOf<Context, End>,
    context: Context,
  ): KeptClasses<End> | undefined;
  /**
   * What follows in numbers from what is read: give the same function each time.
   */
  amounts(of: (reading: Offer) => number): (intake: number) => number;
}

/** Where there are more options than this of a rule, few flows share any. */
const MAX_OPTIONS = 8;

/** The classes of flows by the options of a rule, which are often made anew. */
class ByOptions {
  private readonly found = new WeakMap<object, KeptClasses<object>>();
  private readonly all: {
    readonly options: unknown;
    readonly classes: KeptClasses<object>;
  }[] = [];

  /** Finds them once for equal options; `undefined` where there are too many. */
  find(
    options: unknown,
    create: () => KeptClasses<object>,
  ): KeptClasses<object> | undefined {
    const key = typeof options === 'object' ? options : null;
    const found = key ? this.found.get(key) : undefined;
    if (found) return found;
    const equal = this.all.find(known => isSameValue(known.options, options));
    const classes = equal?.classes ?? this.add(options, create);
    if (key && classes) this.found.set(key, classes);
    return classes;
  }

  private add(options: unknown, create: () => KeptClasses<object>) {
    if (this.all.length >= MAX_OPTIONS) return undefined;
    const classes = create();
    this.all.push({ options, classes });
    return classes;
  }
}

/** Keeps what is asked of intakes for as long as their providers say the same. */
export function keepIntakes(
  intakes: LiveIntakes,
  keep: Keep,
  into: KeptIntakes['into'],
): KeptIntakes {
  const about: About = {
    nodeOf: number => intakes.providerOf(number),
    numbersOf: node => intakes.of(node),
  };
  const keepBy = <Value>(derive: (number: number) => Value) => {
    const kept = keep(about, derive);
    intakes.onOther(number => kept.forget(number));
    return (number: number) => kept.read(number);
  };
  const known = rememberBy((_: unknown) => new ByOptions());
  const classes: KeptIntakes['classes'] = (classOf, context) => {
    const found = known(classOf).find(context.options, () => {
      const nameOf = classOf(context);
      return numberClasses(find =>
        keepBy(number => find(nameOf(intakes.at(number)))),
      );
    });
    // what was found for a rule has the ends that it names
    return found as never;
  };
  return {
    into,
    providerOf: number => intakes.providerOf(number),
    classes,
    amounts: rememberBy(of => keepBy(number => of(intakes.at(number).reading))),
  };
}

type Name<End extends object> = ReturnType<ReturnType<ClassOf<never, End>>>;

function numberClasses<End extends object>(
  keep: (find: (name: Name<End>) => number) => (intake: number) => number,
): KeptClasses<End> {
  const names: Name<End>[] = [ALONE];
  const numbers = new Map<Name<End>, number>([[ALONE, ALONE_NUMBER]]);
  const numberOf = keep(name => {
    let number = numbers.get(name);
    if (number === undefined) {
      number = names.push(name) - 1;
      numbers.set(name, number);
    }
    return number;
  });
  return {
    numberOf,
    endOf(number) {
      const name = names[number];
      return typeof name === 'object' ? name : undefined;
    },
  };
}
