import {
  rememberByTarget,
  sourceRefOf,
  type References,
} from '../read/references';
import type { ReferenceTarget } from '../read/targets';
import { relationEnd, relations, type RelationEnd } from '../relations';
import type { MeshItem } from './meshItem';

/** Takes in an edge: `source -relations[type]-> target`. */
export type AddEdge = (source: number, type: number, target: number) => void;

/** Reads the edges that an entity declares, by the number of its node. */
export type ReadEdges = (item: MeshItem, node: number, add: AddEdge) => void;

/** Tells where a target of some references, by its number, leads. */
type EndOf = (references: References, target: number) => PackedEnd;

/**
 * Reads edges, and has the refs numbered that they lead to. A number must stay
 * what it is as long as the reader is used, since it is remembered.
 */
export function createEdgeReader(numberOf: NumberOf): ReadEdges {
  return readEdgesBy(
    numberOf,
    rememberByTarget(target => endOfTarget(numberOf, target)),
  );
}

/** The same where a number may come to stand for another ref. */
export function createLiveEdgeReader(numberOf: NumberOf): ReadEdges {
  return readEdgesBy(numberOf, ({ targets }, target) =>
    endOfTarget(numberOf, targets[target]),
  );
}

type NumberOf = (ref: string) => number;

function endOfTarget(
  numberOf: NumberOf,
  target: ReferenceTarget | undefined,
): PackedEnd {
  return target?.relation === undefined
    ? NO_EDGE
    : packEnd(numberOf(target.ref), relationEnd(target.relation));
}

function readEdgesBy(numberOf: NumberOf, endOf: EndOf): ReadEdges {
  return (item, node, add) => {
    const { references } = item;
    references.visitAll((target, field) => {
      const end = endOf(references, target);
      if (end === NO_EDGE) return;
      const from = field.reference.source ? sourceRefOf(item, field) : item.ref;
      if (from === undefined) return;
      const source = from === item.ref ? node : numberOf(from);
      unpackEdge(source, end, add);
    });
  };
}

/** Where a reference leads, as one number that is kept without an object. */
type PackedEnd = number;

const NO_EDGE: PackedEnd = -1;

function packEnd(node: number, { index, reversed }: RelationEnd): PackedEnd {
  return (node * relations.length + index) * 2 + (reversed ? 1 : 0);
}

function unpackEdge(source: number, end: PackedEnd, add: AddEdge): void {
  const reversed = end % 2 === 1;
  const type = Math.floor(end / 2) % relations.length;
  const target = Math.floor(end / 2 / relations.length);
  if (reversed) add(target, type, source);
  else add(source, type, target);
  if (SYMMETRIC[type]) add(target, type, source);
}

const SYMMETRIC = relations.map(({ type, inverse }) => type === inverse);
