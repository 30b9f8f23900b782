import type { MeshNode } from '@backstage-data-mesh/model';
import type { Status } from '../declare/outcome';
import { PASSED, type CellResult } from './cellResult';
import { isSameResult, packResult } from './packedResult';

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

/** A cell without a result; others hold a place on a shelf, and which shelf. */
const NONE = 0;
/** It is on the shelf of its page, as all with findings are. */
const ON_SHELF = 1;
/** The place of `PASSED` among results without findings. */
const PASSED_PLACE = 1;

/**
 * Results without findings, each of them once, from place 1 on; as many as a cell
 * can point to.
 */
class PlainResults {
  private readonly results: CellResult[] = [PASSED, PASSED];
  private readonly known = new Map<Status, Map<string, number>>();
  /** By rule: where its last result is, which is mostly its next one too. */
  private readonly last: number[] = [];

  constructor(private readonly room: number) {}

  get(place: number): CellResult {
    return this.results[place];
  }

  /** `undefined` where there is no more room. */
  placeOf(rule: number, result: CellResult): number | undefined {
    const place = (this.last[rule] ??= PASSED_PLACE);
    const last = this.results[place];
    const isLast =
      last === result ||
      (last.status === result.status && last.reason === result.reason);
    if (isLast) return place;
    const found = this.find(result);
    if (found !== undefined) this.last[rule] = found;
    return found;
  }

  private find(result: CellResult): number | undefined {
    if (result === PASSED) return PASSED_PLACE;
    const { status, reason = '' } = result;
    let places = this.known.get(status);
    if (!places) this.known.set(status, (places = new Map()));
    let place = places.get(reason);
    if (place === undefined) {
      if (this.results.length === this.room) return undefined;
      place = this.results.push({ status, reason: result.reason }) - 1;
      places.set(reason, place);
    }
    return place;
  }
}

/** So many nodes, a power of two, share a page of results. */
const PAGE_BITS = 7;
const PAGE = 2 ** PAGE_BITS;
/** So many places a cell of two bytes can point to. */
const NARROW = 2 ** 15;

/** Results of all rules on some nodes; those that are not plain on a shelf. */
class Page {
  private readonly cells: Uint16Array | Uint32Array;
  private readonly shelf = new Shelf<CellResult>();

  constructor(
    size: number,
    private readonly plain: PlainResults,
  ) {
    const Cells = size < NARROW ? Uint16Array : Uint32Array;
    this.cells = new Cells(size);
  }

  get(cell: number): CellResult | undefined {
    const content = this.cells[cell];
    if (content === NONE) return undefined;
    const place = content >>> 1;
    return content & ON_SHELF ? this.shelf.get(place) : this.plain.get(place);
  }

  put(cell: number, rule: number, result: CellResult | undefined): void {
    const { cells, shelf } = this;
    const old = cells[cell];
    if (old & ON_SHELF) shelf.giveBack(old >>> 1);
    cells[cell] = this.contentOf(rule, result);
  }

  private contentOf(rule: number, result: CellResult | undefined): number {
    if (result === PASSED) return PASSED_PLACE << 1;
    if (!result) return NONE;
    const place = result.findings
      ? undefined
      : this.plain.placeOf(rule, result);
    return place === undefined
      ? (this.shelf.add(result) << 1) | ON_SHELF
      : place << 1;
  }
}

/** Is told of a result that is another one now, with the one before. */
export type OnChange = (
  rule: number,
  node: MeshNode,
  before: CellResult | undefined,
) => void;

/**
 * Room for results of `rules` on nodes, and for more nodes when they come: two
 * bytes each, four where there are very many rules. Results without findings are
 * kept once for each reason, those with findings one by one, since most nodes have
 * none. Who is told of changes keeps the results for long, and has them packed.
 */
export function createColumns(
  rules: number,
  onChange?: OnChange,
): ResultColumns {
  // in pages: one array would have to be copied when a node comes
  const pages: (Page | undefined)[] = [];
  const plain = new PlainResults(NARROW);
  const placeOf = (rule: number, node: MeshNode) =>
    rule * PAGE + (node & (PAGE - 1));
  const read = (rule: number, node: MeshNode): CellResult | undefined => {
    return pages[node >>> PAGE_BITS]?.get(placeOf(rule, node));
  };
  const pageAt = (number: number) =>
    (pages[number] ??= new Page(PAGE * rules, plain));
  const set: ResultColumns['set'] = (rule, node, given) => {
    const before = onChange && read(rule, node);
    const result = onChange ? packResult(given) : given;
    if (onChange && isSameResult(before, result)) return;
    pageAt(node >>> PAGE_BITS).put(placeOf(rule, node), rule, result);
    onChange?.(rule, node, before);
  };
  return {
    set,
    setterOf(rule) {
      if (onChange) return (node, result) => set(rule, node, result);
      let number = -1;
      let page: Page | undefined;
      return (node, result) => {
        if (!page || node >>> PAGE_BITS !== number) {
          number = node >>> PAGE_BITS;
          page = pageAt(number);
        }
        page.put(placeOf(rule, node), rule, result);
      };
    },
    get: read,
  };
}
