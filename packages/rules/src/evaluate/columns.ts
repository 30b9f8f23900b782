import type { MeshNode } from '@backstage-data-mesh/model';
import { STATUSES, type Outcome, type Status } from './outcome';

/** One result for each rule and node, in columns: a byte each, and the rest. */
export interface ResultColumns {
  set(rule: number, node: MeshNode, result: CellResult): void;
  get(rule: number, node: MeshNode): CellResult | undefined;
}

/** What only few results have. */
type Details = Partial<Pick<Outcome, 'findings' | 'isGrace' | 'waiver'>>;

/** How a rule ended on a node. */
export interface CellResult extends Details {
  readonly status: Status;
  readonly reason?: string;
}

/** Texts by number; beyond 65,535 different ones the last stands for all. */
class Interned {
  private readonly ids = new Map<string, number>([['', 0]]);
  private readonly texts = [''];

  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    if (this.texts.length > 0xffff) return 0xffff;
    this.ids.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  textOf(id: number): string {
    return this.texts[id];
  }
}

const NONE = 0;

/**
 * Room for `rules` × `nodes` results. Passes cost a byte; reasons are kept once
 * each; findings stand in a map, since most nodes have none.
 */
export function createColumns(rules: number, nodes: number): ResultColumns {
  const statuses = new Uint8Array(rules * nodes);
  const reasonIds = new Uint16Array(rules * nodes);
  const reasons = new Interned();
  const details = new Map<number, Details>();
  return {
    set(rule, node, { status, reason, findings, isGrace, waiver }) {
      const cell = node * rules + rule;
      statuses[cell] = STATUSES.indexOf(status) + 1;
      reasonIds[cell] = reasons.idOf(reason ?? '');
      if (findings?.length) details.set(cell, { findings, isGrace, waiver });
      else details.delete(cell);
    },
    get(rule, node) {
      const cell = node * rules + rule;
      if (statuses[cell] === NONE) return undefined;
      return {
        status: STATUSES[statuses[cell] - 1],
        reason: reasons.textOf(reasonIds[cell]) || undefined,
        ...details.get(cell),
      };
    },
  };
}
