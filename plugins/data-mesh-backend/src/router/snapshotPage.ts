import type { Entity } from '@backstage/catalog-model';
import { findKind, trimOtherKind } from '@backstage-data-mesh/model';
import type { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { inSlices } from '../slices';
import { unpackBody } from '../store/body';
import type { PackedEntity } from '../store/rows';
import type { AnswerOf } from './resource';

type Item = AnswerOf<typeof operations.getSnapshot>['items'][number];

/** With so many characters a page is full: it is written in one go. */
const MAX_TEXT = 400_000;

/** The entities of an answer, as many as it holds. */
export class SnapshotPage {
  readonly items: Item[] = [];
  private text = 0;

  constructor(private readonly limit: number) {}

  /** How many more it may hold. */
  get room(): number {
    return this.text >= MAX_TEXT ? 0 : this.limit - this.items.length;
  }

  /** Takes those that are visible until it is full; tells how many it went by. */
  async take(
    rows: readonly PackedEntity[],
    visible: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<number> {
    let at = 0;
    await inSlices(goOn => {
      while (at < rows.length && this.room > 0) {
        const { ref, body } = rows[at++];
        if (body && visible.has(ref)) this.add(trim(unpackBody(body)));
        if (!goOn()) return false;
      }
      return true;
    }, signal);
    return at;
  }

  private add(item: Item): void {
    this.items.push(item);
    this.text += JSON.stringify(item).length;
  }
}

/** Of other kinds goes out what is read of them: they may be large. */
function trim(entity: Entity): Item {
  return findKind(entity.kind) ? entity : trimOtherKind(entity);
}
