import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { actionOf, findTyped, type OutlineAction } from './outlineKeys';
import type { OutlineRow } from './outlineRows';
import type { Folding } from './useFolding';

/** Letters typed within this time belong together, in milliseconds. */
const TYPING_PAUSE = 600;

export interface OutlineKeys {
  readonly list: RefObject<HTMLUListElement>;
  /** The row that has the only tab stop. */
  readonly activeIndex: number;
  readonly activate: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The roving tab stop of the outline, and what its keys do. */
export function useOutlineKeys(
  rows: readonly OutlineRow[],
  { tree, toggle }: Pick<Folding, 'tree' | 'toggle'>,
): OutlineKeys {
  const list = useRef<HTMLUListElement>(null);
  const [activeId, activate] = useState(tree.focusId ?? tree.rootId);
  const typed = useTyped();
  const index = activeIndexOf(rows, tree, activeId);

  function perform(action: OutlineAction): void {
    const item = list.current?.children[action.index];
    if (action.do === 'toggle') toggle(rows[action.index].node.id);
    if (action.do === 'follow') item?.querySelector('a')?.click();
    if (action.do === 'focus' && item instanceof HTMLElement) item.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !rows[index]) return;
    const action = actionOf(event.key, { rows, index }) ?? typeTo(event);
    if (!action) return;
    event.preventDefault();
    perform(action);
  }

  function typeTo(event: KeyboardEvent): OutlineAction | undefined {
    if (event.key.length !== 1 || event.key === ' ') return undefined;
    const found = findTyped(typed(event), { rows, index });
    return found === undefined ? undefined : { do: 'focus', index: found };
  }

  return { list, activeIndex: index, activate, onKeyDown };
}

/** The row of the active node, or of the nearest ancestor that is shown. */
function activeIndexOf(
  rows: readonly OutlineRow[],
  tree: Folding['tree'],
  activeId: string,
): number {
  const byId = new Map(rows.map(({ node }, index) => [node.id, index]));
  let node = tree.byId.get(activeId);
  while (node && !byId.has(node.id)) {
    node =
      node.parentId === undefined ? undefined : tree.byId.get(node.parentId);
  }
  return (node && byId.get(node.id)) ?? 0;
}

/** Collects the letters that are typed without a pause. */
function useTyped(): (event: KeyboardEvent) => string {
  const last = useRef({ text: '', at: -Infinity });
  return ({ key, timeStamp }) => {
    const { text, at } = last.current;
    const isNext = timeStamp - at < TYPING_PAUSE && text !== key;
    last.current = { text: isNext ? text + key : key, at: timeStamp };
    return last.current.text;
  };
}
