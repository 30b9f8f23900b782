import type { OutlineRow } from './outlineRows';

/** What a key does in the outline. */
export type OutlineAction =
  | { readonly do: 'focus'; readonly index: number }
  | { readonly do: 'toggle'; readonly index: number }
  | { readonly do: 'follow'; readonly index: number };

/** Where the focus is. */
export interface OutlinePosition {
  readonly rows: readonly OutlineRow[];
  readonly index: number;
}

/**
 * What a key does, as the tree view pattern of the WAI-ARIA Authoring
 * Practices has it; `undefined` for a key that the tree leaves alone.
 */
export function actionOf(
  key: string,
  position: OutlinePosition,
): OutlineAction | undefined {
  return ACTIONS.get(key)?.(position);
}

/**
 * The next row whose title begins with what was typed. One letter typed again
 * goes on to the next such row, a longer text may stay where it is.
 */
export function findTyped(
  typed: string,
  { rows, index }: OutlinePosition,
): number | undefined {
  const start = typed.length > 1 ? index : index + 1;
  return [...rows.keys()]
    .map(offset => (start + offset) % rows.length)
    .find(candidate => titleStartsWith(rows[candidate], typed));
}

type KeyAction = (position: OutlinePosition) => OutlineAction | undefined;

const ACTIONS: ReadonlyMap<string, KeyAction> = new Map<string, KeyAction>([
  ['ArrowDown', position => focus(position.index + 1, position)],
  ['ArrowUp', position => focus(position.index - 1, position)],
  ['Home', position => focus(0, position)],
  ['End', position => focus(position.rows.length - 1, position)],
  ['ArrowRight', openOrEnter],
  ['ArrowLeft', closeOrLeave],
  ['Enter', ({ index }) => ({ do: 'follow', index })],
  [' ', toggleIfFoldable],
]);

function toggleIfFoldable({ rows, index }: OutlinePosition) {
  const isFoldable = rows[index].isUnfolded !== undefined;
  return isFoldable ? ({ do: 'toggle', index } as const) : undefined;
}

function openOrEnter(position: OutlinePosition): OutlineAction | undefined {
  const { rows, index } = position;
  const { isUnfolded } = rows[index];
  if (isUnfolded === undefined) return undefined;
  return isUnfolded ? focus(index + 1, position) : { do: 'toggle', index };
}

function closeOrLeave(position: OutlinePosition): OutlineAction | undefined {
  const { rows, index } = position;
  const { node, isUnfolded } = rows[index];
  if (isUnfolded) return { do: 'toggle', index };
  return focus(
    rows.findIndex(row => row.node.id === node.parentId),
    position,
  );
}

function focus(
  index: number,
  { rows }: OutlinePosition,
): OutlineAction | undefined {
  return index in rows ? { do: 'focus', index } : undefined;
}

function titleStartsWith({ node }: OutlineRow, typed: string): boolean {
  return node.title.toLocaleLowerCase().startsWith(typed.toLocaleLowerCase());
}
