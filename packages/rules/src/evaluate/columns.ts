import type { MeshNode } from '@backstage-data-mesh/model';
import type { Outcome, Status } from '../declare/outcome';

/** One result for each rule and node, in columns. */
export interface ResultColumns {
  /** `undefined` takes a result away. */
  set(rule: number, node: MeshNode, result: CellResult | undefined): void;
  get(rule: number, node: MeshNode): CellResult | undefined;
}

/** How a rule ended on a node. */
export interface CellResult extends Partial<
  Pick<Outcome, 'findings' | 'isGrace' | 'waiver'>
> {
  readonly status: Status;
  readonly reason?: string;
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

/** Results without findings, each of them once, from place 1 on. */
class PlainResults {
  private readonly results: CellResult[] = [PASSED, PASSED];
  private readonly known = new Map<Status, Map<string, number>>();

  get(place: number): CellResult {
    return this.results[place];
  }

  placeOf(result: CellResult): number {
    if (result === PASSED) return 1;
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

/** Is told of a result that is another one now, with the one before. */
export type OnChange = (
  rule: number,
  node: MeshNode,
  before: CellResult | undefined,
) => void;

/**
 * Room for results of `rules` × `nodes`, and for more nodes when they come: four
 * bytes each. Results without findings are kept once for each reason, those with
 * findings one by one, since most nodes have none.
 */
export function createColumns(
  rules: number,
  nodes: number,
  onChange?: OnChange,
): ResultColumns {
  let cells = new Uint32Array(rules * nodes);
  const plain = new PlainResults();
  const shelf = new Shelf<CellResult>();
  const grow = (size: number) => {
    const old = cells;
    (cells = new Uint32Array(size)).set(old);
  };
  const read = (cell: number): CellResult | undefined => {
    const content = cells[cell] ?? NONE;
    if (content === NONE) return undefined;
    const place = content >>> 1;
    return content & WITH_FINDINGS ? shelf.get(place) : plain.get(place);
  };
  const write = (cell: number, result: CellResult | undefined) => {
    const old = cells[cell];
    if (old & WITH_FINDINGS) shelf.giveBack(old >>> 1);
    if (!result) cells[cell] = NONE;
    else if (!result.findings?.length) cells[cell] = plain.placeOf(result) << 1;
    else cells[cell] = (shelf.add(result) << 1) | WITH_FINDINGS;
  };
  return {
    set(rule, node, result) {
      const cell = node * rules + rule;
      if (cell >= cells.length) grow(Math.ceil(cell * 1.25) + rules);
      if (!onChange) {
        if (result) write(cell, result);
        return;
      }
      const before = read(cell);
      if (isSame(before, result)) return;
      write(cell, result);
      onChange(rule, node, before);
    },
    get: (rule, node) => read(node * rules + rule),
  };
}

function isSame(a: CellResult | undefined, b: CellResult | undefined): boolean {
  if (a === b) return true;
  if (a?.status !== b?.status || a?.reason !== b?.reason) return false;
  const isPlain = !a?.findings?.length && !b?.findings?.length;
  return isPlain || JSON.stringify(a) === JSON.stringify(b);
}
