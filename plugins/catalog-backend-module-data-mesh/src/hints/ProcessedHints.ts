import type { Entity } from '@backstage/catalog-model';
import { entityRefOf } from '@backstage-data-mesh/model';
import { hashText } from './hashText';

/** How long refs are collected before they are told together. */
const COLLECT_MS = 500;
const MOST_TOLD = 5_000;
const MOST_KNOWN = 300_000;

/**
 * Tells who holds the mesh which entities the catalog has processed with
 * another outcome than before. It may tell too much, and what is lost is found
 * by comparison later; so the catalog never waits for it.
 */
export class ProcessedHints {
  private readonly known = new Map<string, number>();
  private told = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  /** @param tell - Is given refs in normal form; may fail. */
  constructor(
    private readonly tell: (refs: readonly string[]) => Promise<void>,
  ) {}

  /** Takes note of an entity that was processed. */
  note(entity: Entity): void {
    const ref = entityRefOf(entity);
    const hash = hashText(JSON.stringify(entity));
    if (this.known.get(ref) === hash) return;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(ref, hash);
    if (this.told.size < MOST_TOLD) this.told.add(ref);
    this.timer ??= setTimeout(() => this.send(), COLLECT_MS).unref();
  }

  private send(): void {
    const refs = [...this.told];
    this.told = new Set();
    this.timer = undefined;
    this.tell(refs).catch(() => {});
  }
}
