import { STEP_SIZE, type Steps } from '../../memory/steps';
import type { CrossLink, PlacedValueTreeNode, ValueTree } from './types';
import type { ValueLink, ValueModel } from './valueModel';

interface Draft {
  readonly link: ValueLink;
  readonly level: number;
  readonly parentId?: string;
  readonly childIds: string[];
  readonly otherParents: CrossLink[];
}

/**
 * Grows the tree below a node. A node with several parents stands under the
 * first one in reading order and is linked from the others; so cycles end.
 */
export function* growTree(
  model: ValueModel,
  root: ValueLink,
  maxNodes: number,
): Steps<ValueTree> {
  const drafts = new Map<string, Draft>();
  const pending: Draft[] = [draft(root)];
  let isCut = false;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const known = drafts.get(next.link.node.id);
    if (known) {
      if (next.parentId !== undefined) {
        known.otherParents.push({ id: next.parentId, tie: next.link.tie });
      }
    } else if (drafts.size === maxNodes) {
      isCut = true;
    } else {
      drafts.set(next.link.node.id, next);
      drafts.get(next.parentId ?? '')?.childIds.push(next.link.node.id);
      // a list of a hundred thousand is too long for the arguments of a call
      for (const below of draftsBelow(model, next).reverse()) {
        pending.push(below);
      }
      if (drafts.size % STEP_SIZE === 0) yield;
    }
  }
  return {
    rootId: root.node.id,
    nodes: [...drafts.values()].map(place),
    isCut,
  };
}

function draftsBelow(model: ValueModel, parent: Draft): Draft[] {
  return model.below(parent.link.node).map(link => draft(link, parent));
}

function draft(link: ValueLink, parent?: Draft): Draft {
  return {
    link,
    level: (parent?.level ?? 0) + 1,
    parentId: parent?.link.node.id,
    childIds: [],
    otherParents: [],
  };
}

function place({ link, ...position }: Draft): PlacedValueTreeNode {
  return { ...link.node, tie: link.tie, ...position };
}
