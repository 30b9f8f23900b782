import type {
  PlacedValueTreeNode,
  ValueTree,
} from '@backstage-data-mesh/model';
import { printable } from '../report/escape';
import type { Drawing } from './drawing';

/** Nodes and edges as JSON. */
export function toJson(drawing: Drawing): string {
  return `${JSON.stringify(drawing, undefined, 2)}\n`;
}

/** A Mermaid flowchart; names are texts, and never code. */
export function toMermaid({ nodes, edges }: Drawing): string {
  const ids = new Map(nodes.map(({ ref }, index) => [ref, `n${index}`]));
  return [
    'flowchart LR',
    ...nodes.map(
      ({ ref, title, isMissing }) =>
        `  ${ids.get(ref)}["${mermaidText(title)}${isMissing ? '<br/>(not in the tree)' : ''}"]`,
    ),
    ...edges.map(
      ({ from, to, relation }) =>
        `  ${ids.get(from)} -->|${relation}| ${ids.get(to)}`,
    ),
    '',
  ].join('\n');
}

function mermaidText(text: string): string {
  return printable(text).replace(
    /[^\p{L}\p{N} .,:/_-]/gu,
    character => `#${character.codePointAt(0)};`,
  );
}

/** A graph for Graphviz. */
export function toDot({ nodes, edges }: Drawing): string {
  return [
    'digraph mesh {',
    '  rankdir=LR;',
    '  node [shape=box];',
    ...nodes.map(
      ({ ref, title, isMissing }) =>
        `  ${dotText(ref)} [label=${dotText(title)}${isMissing ? ', style=dashed' : ''}];`,
    ),
    ...edges.map(
      ({ from, to, relation }) =>
        `  ${dotText(from)} -> ${dotText(to)} [label=${dotText(relation)}];`,
    ),
    '}',
    '',
  ].join('\n');
}

function dotText(text: string): string {
  return `"${printable(text).replace(/[\\"]/g, '\\$&')}"`;
}

/** A value tree, a line for each node. */
export function toOutline(tree: ValueTree): string {
  const lines = tree.nodes.map(node => {
    const indent = '  '.repeat(node.level - 1);
    return `${indent}${describe(node)}${node.id === tree.focusId ? '  ←' : ''}`;
  });
  const cut = tree.isCut ? ['… the tree is larger than this'] : [];
  return [...lines, ...cut, ''].join('\n');
}

function describe(node: PlacedValueTreeNode): string {
  const { tier, title, status, tie, otherParents, isMissing } = node;
  const facts = [
    status,
    tie,
    isMissing && 'not in the tree',
    otherParents.length > 0 &&
      `also below ${otherParents.map(({ id }) => id).join(', ')}`,
  ].filter(Boolean);
  const tail = facts.length > 0 ? `  [${facts.join('; ')}]` : '';
  return printable(`${tier}: ${title}${tail}`);
}
