import { breakText } from '../teams/layoutTeamMap';

/** What is laid out: where it stands from the middle, and with whom. */
export interface AroundNode {
  readonly ref: string;
  readonly title: string;
  /** Below its title. */
  readonly word: string;
  readonly column: number;
  /** The id of its group. */
  readonly group: string | undefined;
  readonly reads: readonly string[];
}

/** A data product in the picture, in pixels. */
export interface AroundBox {
  readonly ref: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly word: readonly string[];
}

/** From a box that gives to one that reads. */
export interface AroundLine {
  readonly from: string;
  readonly to: string;
  readonly d: string;
}

/** Columns by steps, from what is read to who reads; groups one below the other. */
export interface AroundLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly column: number; readonly x: number }[];
  readonly lanes: readonly {
    readonly group: string | undefined;
    readonly y: number;
  }[];
  readonly boxes: ReadonlyMap<string, AroundBox>;
  readonly lines: readonly AroundLine[];
}

/** The height of a line of text. */
export const LINE = 17;
/** From the top of a box to the foot of its first line. */
export const FIRST_LINE = 22;
/** Above the first lane, for what the columns are. */
export const HEAD = 28;
const LANE_HEAD = 30;
const FOOT = 16;
const PAD = 14;
const CHAR = 7.2;
const COLUMN = { least: 132, most: 250 };
/** How long the tip of a line is. */
const TIP = 7;
const GAP = { x: 58, y: 14 };

/**
 * Lays data products out in columns. In a column those stand near each other
 * that are tied to the same in the column before.
 *
 * @param groups - the ids of the groups in their order
 */
export function layoutAround(
  nodes: readonly AroundNode[],
  groups: readonly (string | undefined)[],
  options: { readonly width: number; readonly isGrouped: boolean },
): AroundLayout {
  const ordered = orderNodes(nodes);
  const steps = [...new Set(ordered.map(({ column }) => column))].sort(
    (a, b) => a - b,
  );
  const room = (options.width + GAP.x) / steps.length - GAP.x;
  const boxWidth = Math.floor(
    Math.min(COLUMN.most, Math.max(COLUMN.least, room)),
  );
  const inAll = steps.length * (boxWidth + GAP.x) - GAP.x;
  const left = Math.max(0, (options.width - inAll) / 2);
  const columns = steps.map((column, at) => ({
    column,
    x: Math.round(left + at * (boxWidth + GAP.x)),
  }));
  const boxes = new Map<string, AroundBox>();
  const lanes: { group: string | undefined; y: number }[] = [];
  let top = HEAD;
  for (const group of groups) {
    lanes.push({ group, y: top });
    const start = top + (options.isGrouped ? LANE_HEAD : 0);
    const stacks = columns.map(({ column, x }) =>
      stack(
        ordered.filter(each => each.column === column && each.group === group),
        { x, y: start, width: boxWidth },
      ),
    );
    const bottom = Math.max(start, ...stacks.map(({ end }) => end));
    for (const { placed, end } of stacks)
      for (const box of placed)
        boxes.set(box.ref, { ...box, y: box.y + (bottom - end) / 2 });
    top = bottom + FOOT;
  }
  return {
    ...{ width: Math.max(options.width, inAll), height: top },
    ...{ columns, lanes, boxes },
    lines: nodes.flatMap(({ ref, reads }) =>
      reads.flatMap(giver => lineBetween(boxes.get(giver), boxes.get(ref))),
    ),
  };
}

/** From the middle outwards, each near the middle of those it is tied to there. */
function orderNodes(nodes: readonly AroundNode[]): readonly AroundNode[] {
  const ties = new Map(nodes.map(({ ref, reads }) => [ref, [...reads]]));
  for (const { ref, reads } of nodes)
    for (const giver of reads) ties.get(giver)?.push(ref);
  const places = new Map<string, number>();
  const distances = new Set(nodes.map(({ column }) => Math.abs(column)));
  for (const distance of [...distances].sort((a, b) => a - b))
    for (const column of new Set([-distance, distance])) {
      const wish = ({ ref }: AroundNode) =>
        mean(ties.get(ref)!.flatMap(each => places.get(each) ?? []));
      const there = nodes
        .filter(each => each.column === column)
        .map(node => ({ node, at: wish(node) }))
        .sort(
          (a, b) => a.at - b.at || a.node.title.localeCompare(b.node.title),
        );
      there.forEach(({ node }, place) =>
        places.set(node.ref, (place + 0.5) / there.length),
      );
    }
  return [...nodes].sort((a, b) => places.get(a.ref)! - places.get(b.ref)!);
}

function mean(values: readonly number[]): number {
  if (values.length === 0) return 0.5;
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** Boxes one below the other, as high as their texts. */
function stack(
  nodes: readonly AroundNode[],
  at: { readonly x: number; readonly y: number; readonly width: number },
): { readonly placed: readonly AroundBox[]; readonly end: number } {
  const most = Math.floor((at.width - 2 * PAD) / CHAR);
  let y = at.y;
  const placed = nodes.map(({ ref, ...texts }): AroundBox => {
    const title = breakText(texts.title, most);
    const word = breakText(texts.word, most);
    const height = (title.length + word.length) * LINE + PAD;
    const box = { ref, x: at.x, y, width: at.width, height, title, word };
    y += height + GAP.y;
    return box;
  });
  return { placed, end: placed.length > 0 ? y - GAP.y : y };
}

function lineBetween(
  from: AroundBox | undefined,
  to: AroundBox | undefined,
): readonly AroundLine[] {
  if (!from || !to) return [];
  const [x, y] = [from.x + from.width, from.y + from.height / 2];
  const endY = to.y + to.height / 2;
  if (from.x === to.x) {
    // on the right of those between them
    const out = x + GAP.x * 0.7;
    const d = `M${x},${y}C${out},${y} ${out},${endY} ${x + TIP},${endY}`;
    return [{ from: from.ref, to: to.ref, d }];
  }
  const endX = to.x - TIP;
  // what does not go on bows out at both ends
  const bend = endX > x ? (endX - x) / 2 : GAP.x;
  const d = `M${x},${y}C${x + bend},${y} ${endX - bend},${endY} ${endX},${endY}`;
  return [{ from: from.ref, to: to.ref, d }];
}
