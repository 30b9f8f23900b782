import type {
  InputPort,
  MeshGraph,
  MeshNode,
  OfferedPort,
} from '@backstage-data-mesh/model';
import { createNodeList } from '../../memory/nodeList';
import { sourceOf, type FlowTarget } from './flowSource';
import { expectedBy, type Expected, type Intake } from './intakes';
import type { Offer, Offers } from './offers';

/** One that stays the same while its provider offers something else. */
class LiveIntake implements Intake {
  readonly provider: MeshNode;
  readonly portName?: string;
  readonly version?: string;
  readonly expectsLevels: boolean;
  offer!: Offer;
  reading!: Offer;
  /** How many flows are taken in so. */
  users = 0;

  constructor(target: FlowTarget, expected: Expected, offers: Offers) {
    this.provider = target.provider;
    this.portName = target.portName;
    this.version = expected.version;
    this.expectsLevels = expected.expectsLevels;
    this.renew(offers);
  }

  renew(offers: Offers): void {
    const { offer, reading } = sourceOf(this, this.version, offers);
    this.offer = offer;
    this.reading = reading;
  }

  get read(): readonly OfferedPort[] {
    return this.reading.ports;
  }

  isOf({ portName }: FlowTarget, expected: Expected): boolean {
    return (
      this.portName === portName &&
      this.version === expected.version &&
      this.expectsLevels === expected.expectsLevels
    );
  }
}

/**
 * The intakes of a mesh that changes, by number. Those that nobody uses any more
 * give their numbers back.
 */
export class LiveIntakes {
  private readonly intakes: LiveIntake[] = [];
  /** Beside them, since they are asked for more often than all else. */
  private readonly providers: MeshNode[] = [];
  private readonly free: number[] = [];
  /** Given back, and still held by ways along flows as they were. */
  private left: number[] = [];
  /** By provider and what else tells them apart, where a provider has many. */
  private readonly crowded = new Map<string, number>();
  private readonly ofProvider: (number[] | undefined)[];

  /** Are told of intakes that read or stand for something else. */
  private readonly listeners: ((number: number) => void)[] = [];

  constructor(
    graph: Pick<MeshGraph, 'nodeCount'>,
    private readonly offers: Offers,
  ) {
    this.ofProvider = createNodeList(graph);
  }

  /** Tells of each intake that is, or reads, something else from now on. */
  onOther(listener: (number: number) => void): void {
    this.listeners.push(listener);
  }

  at(number: number): Intake {
    return this.intakes[number];
  }

  providerOf(number: number): MeshNode {
    return this.providers[number];
  }

  /** Those by which a provider is read. */
  of(provider: MeshNode): readonly number[] {
    return this.ofProvider[provider] ?? NONE;
  }

  /** Takes in one more flow; returns the number of its intake. */
  take(target: FlowTarget, input: InputPort): number {
    const expected = expectedBy(input);
    const number = this.find(target, expected) ?? this.add(target, expected);
    this.intakes[number].users++;
    return number;
  }

  private find(target: FlowTarget, expected: Expected): number | undefined {
    const numbers = this.of(target.provider);
    for (let place = 0; place < numbers.length && place < FEW; place++) {
      const number = numbers[place];
      if (this.intakes[number].isOf(target, expected)) return number;
    }
    return numbers.length > FEW
      ? this.crowded.get(keyOf(target, expected))
      : undefined;
  }

  private add(target: FlowTarget, expected: Expected): number {
    const number = this.free.pop() ?? this.intakes.length;
    this.intakes[number] = new LiveIntake(target, expected, this.offers);
    const { provider } = target;
    this.providers[number] = provider;
    this.tell(number);
    const numbers = (this.ofProvider[provider] ??= []);
    numbers.push(number);
    if (numbers.length > FEW) this.crowded.set(keyOf(target, expected), number);
    return number;
  }

  /** A flow is taken in no longer. */
  leave(number: number): void {
    const intake = this.intakes[number];
    intake.users--;
    if (intake.users > 0) return;
    const numbers = this.ofProvider[intake.provider] ?? [];
    const last = numbers.pop();
    if (last !== undefined && last !== number)
      numbers[numbers.indexOf(number)] = last;
    if (numbers.length === 0) this.ofProvider[intake.provider] = undefined;
    if (this.crowded.size > 0) this.crowded.delete(keyOf(intake, intake));
    this.left.push(number);
  }

  /** What was given back at the last change can stand for something else. */
  reuse(): void {
    this.free.push(...this.left);
    this.left = [];
  }

  /** A provider offers something else. */
  renew(provider: MeshNode): void {
    for (const number of this.of(provider)) {
      this.intakes[number].renew(this.offers);
      this.tell(number);
    }
  }

  private tell(number: number): void {
    for (const listener of this.listeners) listener(number);
  }
}

function keyOf(
  { provider, portName }: FlowTarget,
  { version, expectsLevels }: Expected,
): string {
  return JSON.stringify([provider, portName, version, expectsLevels]);
}

/** So many intakes of a provider are looked at one by one. */
const FEW = 16;

const NONE: readonly number[] = [];
