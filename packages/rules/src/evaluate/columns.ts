import type { MeshNode } from '@backstage-data-mesh/model';
import { STATUSES, type Outcome, type Status } from './outcome';

/** One result for each rule and node, in columns: a byte each, and the rest. */
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

/** Texts by number, as many as fit into 16 bits. */
class Interned {
  private readonly ids = new Map<string, number>([['', 0]]);
  private readonly texts = [''];

  /** `undefined` when there is no number left. */
  idOf(text: string): number | undefined {
    const known = this.ids.get(text);
    if (known !== undefined || this.texts.length > 0xffff) return known;
    this.ids.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  textOf(id: number): string {
    return this.texts[id];
  }
}

/** The result of every subject that passes. */
export const PASSED: CellResult = { status: 'pass' };

const NONE = 0;

const NUMBERS = Object.fromEntries(
  STATUSES.map((status, index) => [status, index + 1]),
) as Readonly<Record<Status, number>>;

/** Is told of a result that is another one now, with the one before. */
export type OnChange = (
  rule: number,
  node: MeshNode,
  before: CellResult | undefined,
) => void;

/**
 * Room for results of `rules` × `nodes`, and for more nodes when they come.
 * Passes cost a byte; reasons are kept once each; findings stand in a map,
 * since most nodes have none.
 */
export function createColumns(
  rules: number,
  nodes: number,
  onChange?: OnChange,
): ResultColumns {
  let statuses = new Uint8Array(rules * nodes);
  let reasonIds = new Uint16Array(rules * nodes);
  const reasons = new Interned();
  const details = new Map<number, CellResult>();
  const grow = (size: number) => {
    const [oldStatuses, oldReasonIds] = [statuses, reasonIds];
    (statuses = new Uint8Array(size)).set(oldStatuses);
    (reasonIds = new Uint16Array(size)).set(oldReasonIds);
  };
  const read = (cell: number): CellResult | undefined => {
    const number = statuses[cell] ?? NONE;
    if (number === NONE) return undefined;
    const status = STATUSES[number - 1];
    const known = details.size > 0 ? details.get(cell) : undefined;
    if (known) return known;
    const reason = reasons.textOf(reasonIds[cell]) || undefined;
    return reason || status !== 'pass' ? { status, reason } : PASSED;
  };
  const write = (cell: number, result: CellResult | undefined) => {
    if (details.size > 0) details.delete(cell);
    statuses[cell] = result ? NUMBERS[result.status] : NONE;
    const id = result?.reason ? reasons.idOf(result.reason) : 0;
    reasonIds[cell] = id ?? 0;
    const hasMore = result?.findings?.length || id === undefined;
    if (result && hasMore) details.set(cell, result);
  };
  return {
    set(rule, node, result) {
      const cell = node * rules + rule;
      if (cell >= statuses.length) grow(Math.ceil(cell * 1.25) + rules);
      if (onChange) {
        const before = read(cell);
        if (isSame(before, result)) return;
        write(cell, result);
        onChange(rule, node, before);
      } else if (result) write(cell, result);
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
