import type { InputPort } from '@backstage-data-mesh/model';
import { sourceOf, type FlowSource, type FlowTarget } from './flowSource';
import type { Offers } from './offers';

/**
 * What input ports have in common that read the same and expect the same: most
 * rules look at no more of a flow, and thousands of flows share an intake.
 */
export interface Intake extends FlowSource, Expected {}

/** What of the expectations of an input port tells intakes apart. */
export interface Expected {
  /** The version that is expected, as it is written. */
  readonly version?: string;
  /** True where service levels are expected, whichever they are. */
  readonly expectsLevels: boolean;
}

/** That of an input port. */
export function expectedBy({ expects }: InputPort): Expected {
  return { version: expects?.version, expectsLevels: isAny(expects?.slos) };
}

function isAny(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}

/** Collects the intakes by which one target is read. */
export class TargetIntakes {
  private last = -1;
  private lastExpected?: Expected;
  /** By what is expected, once that is not always the same. */
  private known?: Map<string, number>;

  constructor(
    private readonly target: FlowTarget,
    private readonly offers: Offers,
    /** Those of all targets, by number. */
    private readonly intakes: Intake[],
  ) {}

  /** The number of the intake of an input port. */
  numberOf(input: InputPort): number {
    const { version, slos } = input.expects ?? {};
    const expectsLevels = isAny(slos);
    const last = this.lastExpected;
    const isSame =
      last?.version === version && last?.expectsLevels === expectsLevels;
    if (!isSame) {
      this.lastExpected = { version, expectsLevels };
      this.last = this.find(this.lastExpected);
    }
    return this.last;
  }

  private find(expected: Expected): number {
    const { target, offers, intakes, last } = this;
    const add = () => {
      const { offer, reading, read } = sourceOf(
        target,
        expected.version,
        offers,
      );
      const { provider, portName } = target;
      const { version, expectsLevels } = expected;
      return (
        intakes.push({
          provider,
          portName,
          offer,
          reading,
          read,
          version,
          expectsLevels,
        }) - 1
      );
    };
    if (last === -1) return add();
    this.known ??= new Map([[keyOf(intakes[last]), last]]);
    const key = keyOf(expected);
    const number = this.known.get(key) ?? add();
    this.known.set(key, number);
    return number;
  }
}

function keyOf({ version, expectsLevels }: Expected): string {
  return JSON.stringify([version, expectsLevels]);
}
