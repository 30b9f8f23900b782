import type { MeshNode } from '@backstage-data-mesh/model';
import type { KeyedFinding, Outcome, Status } from '../declare/outcome';

/** One result for each rule and node, in columns. */
export interface ResultColumns {
  /** `undefined` takes a result away. */
  set(rule: number, node: MeshNode, result: CellResult | undefined): void;
  /** The same for one rule; quicker for many nodes in a row. */
  setterOf(rule: number): SetResult;
  get(rule: number, node: MeshNode): CellResult | undefined;
}

/** Keeps how a rule ended on a node; `undefined` takes a result away. */
export type SetResult = (
  node: MeshNode,
  result: CellResult | undefined,
) => void;

/** How a rule ended on a node. */
export interface CellResult extends Partial<
  Pick<Outcome, 'isGrace' | 'waiver'>
> {
  readonly status: Status;
  readonly reason?: string;
  /** Missing where there are none; made when somebody asks, as few do. */
  readonly findings?: () => readonly KeyedFinding[];
}

/** What a result says, its findings made. */
export function tellResult(
  result: CellResult,
): Omit<Outcome, 'rule' | 'subject'> {
  const { status, reason, isGrace, waiver } = result;
  const findings = result.findings?.() ?? [];
  const isPlain = isGrace === undefined && waiver === undefined;
  if (!isPlain) return { findings, status, reason, isGrace, waiver };
  return reason === undefined
    ? { findings, status }
    : { findings, status, reason };
}

/** Values by number; a number that is given back is used again. */
class Shelf<Value> {
  private readonly values: Value[] = [];
  private readonly free: number[] = [];

  add(value: Value): number {
    const place = this.free.pop() ?? this.values.length;
    this.values[place] = value;
    return place;
  }

  get(place: number): Value {
    return this.values[place];
  }

  giveBack(place: number): void {
    this.free.push(place);
  }
}

/** The result of every subject that passes. */
export const PASSED: CellResult = { status: 'pass' };

/** A cell without a result; others hold a place on a shelf, and which shelf. */
const NONE = 0;
const WITH_FINDINGS = 1;
/** The place of `PASSED` among results without findings. */
const PASSED_PLACE = 1;

/** Results without findings, each of them once, from place 1 on. */
class PlainResults {
  private readonly results: CellResult[] = [PASSED, PASSED];
  private readonly known = new Map<Status, Map<string, number>>();
  /** By rule: where its last result is, which is mostly its next one too. */
  private readonly last: number[] = [];

  get(place: number): CellResult {
    return this.results[place];
  }

  placeOf(rule: number, result: CellResult): number {
    const last = this.results[(this.last[rule] ??= PASSED_PLACE)];
    const isLast =
      last === result ||
      (last.status === result.status && last.reason === result.reason);
    if (!isLast) this.last[rule] = this.find(result);
    return this.last[rule];
  }

  private find(result: CellResult): number {
    if (result === PASSED) return PASSED_PLACE;
    const { status, reason = '' } = result;
    let places = this.known.get(status);
    if (!places) this.known.set(status, (places = new Map()));
    let place = places.get(reason);
    if (place === undefined) {
      place = this.results.push({ status, reason: result.reason }) - 1;
      places.set(reason, place);
    }
    return place;
  }
}

/** So many nodes, a power of two, share a page of results. */
const PAGE_BITS = 7;
const PAGE = 2 ** PAGE_BITS;

const NO_PAGE: Uint32Array = new Uint32Array(0);

/** Is told of a result that is another one now, with the one before. */
export type OnChange = (
  rule: number,
  node: MeshNode,
  before: CellResult | undefined,
) => void;

/**
 * Room for results of `rules` on nodes, and for more nodes when they come: four
 * bytes each. Results without findings are kept once for each reason, those with
 * findings one by one, since most nodes have none.
 */
export function createColumns(
  rules: number,
  onChange?: OnChange,
): ResultColumns {
  // in pages: one array would have to be copied when a node comes
  const pages: Uint32Array[] = [];
  const plain = new PlainResults();
  const shelf = new Shelf<CellResult>();
  const placeOf = (rule: number, node: MeshNode) =>
    rule * PAGE + (node & (PAGE - 1));
  const read = (rule: number, node: MeshNode): CellResult | undefined => {
    const page = pages[node >>> PAGE_BITS];
    const content = page ? page[placeOf(rule, node)] : NONE;
    if (content === NONE) return undefined;
    const place = content >>> 1;
    return content & WITH_FINDINGS ? shelf.get(place) : plain.get(place);
  };
  const contentOf = (rule: number, result: CellResult | undefined) => {
    if (result === PASSED) return PASSED_PLACE << 1;
    if (!result) return NONE;
    return result.findings
      ? (shelf.add(result) << 1) | WITH_FINDINGS
      : plain.placeOf(rule, result) << 1;
  };
  const pageAt = (number: number) =>
    (pages[number] ??= new Uint32Array(PAGE * rules));
  const put = (
    page: Uint32Array,
    place: number,
    rule: number,
    result: CellResult | undefined,
  ) => {
    const old = page[place];
    if (old & WITH_FINDINGS) shelf.giveBack(old >>> 1);
    page[place] = contentOf(rule, result);
  };
  const set: ResultColumns['set'] = (rule, node, result) => {
    const before = onChange && read(rule, node);
    if (onChange && isSame(before, result)) return;
    put(pageAt(node >>> PAGE_BITS), placeOf(rule, node), rule, result);
    onChange?.(rule, node, before);
  };
  return {
    set,
    setterOf(rule) {
      if (onChange) return (node, result) => set(rule, node, result);
      let number = -1;
      let page = NO_PAGE;
      return (node, result) => {
        if (node >>> PAGE_BITS !== number) {
          number = node >>> PAGE_BITS;
          page = pageAt(number);
        }
        put(page, placeOf(rule, node), rule, result);
      };
    },
    get: read,
  };
}

function isSame(a: CellResult | undefined, b: CellResult | undefined): boolean {
  if (a === b) return true;
  if (a?.status !== b?.status || a?.reason !== b?.reason) return false;
  const isPlain = !a?.findings && !b?.findings;
  return isPlain || textOf(a) === textOf(b);
}

function textOf(result: CellResult | undefined): string {
  return JSON.stringify(result && tellResult(result));
}
