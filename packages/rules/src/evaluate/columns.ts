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

/**
 * Room for results of `rules` × `nodes`, and for more nodes when they come.
 * Passes cost a byte; reasons are kept once each; findings stand in a map,
 * since most nodes have none.
 */
export function createColumns(rules: number, nodes: number): ResultColumns {
  let statuses = new Uint8Array(rules * nodes);
  let reasonIds = new Uint16Array(rules * nodes);
  const reasons = new Interned();
  const details = new Map<number, CellResult>();
  const grow = (size: number) => {
    const [oldStatuses, oldReasonIds] = [statuses, reasonIds];
    (statuses = new Uint8Array(size)).set(oldStatuses);
    (reasonIds = new Uint16Array(size)).set(oldReasonIds);
  };
  return {
    set(rule, node, result) {
      const cell = node * rules + rule;
      if (cell >= statuses.length) grow(Math.ceil(cell * 1.25) + rules);
      if (details.size > 0) details.delete(cell);
      statuses[cell] = result ? NUMBERS[result.status] : NONE;
      if (!result || result === PASSED) return;
      const id = reasons.idOf(result.reason ?? '');
      if (result.findings?.length || id === undefined) {
        details.set(cell, result);
      } else reasonIds[cell] = id;
    },
    get(rule, node) {
      const cell = node * rules + rule;
      const number = statuses[cell] ?? NONE;
      if (number === NONE) return undefined;
      const known = details.get(cell);
      if (known) return known;
      const status = STATUSES[number - 1];
      if (status === 'pass') return PASSED;
      return { status, reason: reasons.textOf(reasonIds[cell]) || undefined };
    },
  };
}
