import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { breakText } from '../teams/layoutTeamMap';

type Boundary = Pick<AnswerOf<'getEcosystem'>['region'], 'labels' | 'cells'>;

/** A domain or a region; without an id all of them that have no place of their own. */
export interface FlowEnd {
  readonly id?: string;
  readonly title: string;
}

/** So many flows go from one to another, or stay within it. */
export interface FlowLine {
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly flows: number;
}

/** An end in the picture, in pixels. */
export interface FlowBox {
  readonly end: FlowEnd;
  readonly flows: number;
  readonly y: number;
  readonly height: number;
  /** Its title, broken so that nothing of it is cut. */
  readonly lines: readonly string[];
}

/** A line in the picture: a band as wide as what flows. */
export interface FlowBand extends FlowLine {
  readonly fromY: number;
  readonly toY: number;
  readonly width: number;
}

/** Where those who give stand, on the left, and those who read, on the right. */
export interface FlowMapLayout {
  readonly height: number;
  readonly left: readonly FlowBox[];
  readonly right: readonly FlowBox[];
  readonly bands: readonly FlowBand[];
}

/** So many have a place of their own; the others share one. */
const MAX_ENDS = 14;
/** All bands beside each other are about as wide. */
const HEIGHT = 420;
const MAX_FLOW = 16;
const GAP = 12;
const LINE = 16;
const PAD = 6;

/**
 * Flows by where they begin and where they end, the most first. Those with the
 * fewest flows, beyond the fourteenth, are taken together.
 */
export function flowLinesOf(
  { labels, cells }: Boundary,
  others: string,
): FlowLine[] {
  const rest: FlowEnd = { title: others };
  const ends = labels.map(({ id, title }, index): FlowEnd =>
    index < MAX_ENDS ? { id, title } : rest,
  );
  const found = new Map<string, FlowLine>();
  for (let at = 0; at < cells.length; at += 3) {
    const [from, to] = [ends[cells[at]], ends[cells[at + 1]]];
    if (cells[at + 2] === 0) continue;
    const key = JSON.stringify([from.id, to.id]);
    const flows = (found.get(key)?.flows ?? 0) + cells[at + 2];
    found.set(key, { from, to, flows });
  }
  return [...found.values()].sort((a, b) => b.flows - a.flows);
}

/** Those who give on the left, those who read on the right, the most first. */
export function layoutFlowMap(
  lines: readonly FlowLine[],
  mostChars: number,
): FlowMapLayout {
  const all = lines.reduce((sum, { flows }) => sum + flows, 0);
  const scale = Math.min(MAX_FLOW, HEIGHT / Math.max(all, 1));
  const left = stack(lines, 'from', { scale, mostChars });
  const right = stack(lines, 'to', { scale, mostChars });
  const [leftAt, rightAt] = [left, right].map(placesIn(scale));
  const order = (boxes: readonly FlowBox[]) =>
    new Map(boxes.map(({ end }, index) => [end.id, index]));
  const [leftOrder, rightOrder] = [order(left), order(right)];
  // side by side in the order of where they lead, so that few cross
  const byFrom = [...lines].sort(
    (a, b) => rightOrder.get(a.to.id)! - rightOrder.get(b.to.id)!,
  );
  const fromY = new Map(
    byFrom.map(line => [line, leftAt(line.from.id, line.flows)]),
  );
  const byTo = [...lines].sort(
    (a, b) => leftOrder.get(a.from.id)! - leftOrder.get(b.from.id)!,
  );
  const toY = new Map(
    byTo.map(line => [line, rightAt(line.to.id, line.flows)]),
  );
  const bottom = Math.max(
    0,
    ...[...left, ...right].map(({ y, height }) => y + height),
  );
  return {
    ...{ height: bottom, left, right },
    bands: lines.map(line => ({
      ...line,
      fromY: fromY.get(line)!,
      toY: toY.get(line)!,
      width: Math.max(1, line.flows * scale),
    })),
  };
}

/** The ends of one side, one below the other; what shares a place comes last. */
function stack(
  lines: readonly FlowLine[],
  side: 'from' | 'to',
  { scale, mostChars }: { scale: number; mostChars: number },
): FlowBox[] {
  const sums = new Map<string | undefined, { end: FlowEnd; flows: number }>();
  for (const line of lines) {
    const end = line[side];
    const flows = (sums.get(end.id)?.flows ?? 0) + line.flows;
    sums.set(end.id, { end, flows });
  }
  const isRest = ({ end }: { end: FlowEnd }) => (end.id === undefined ? 1 : 0);
  const sorted = [...sums.values()].sort(
    (a, b) => isRest(a) - isRest(b) || b.flows - a.flows,
  );
  let y = 0;
  return sorted.map(({ end, flows }) => {
    const words = breakText(`${end.title} (${flows})`, mostChars);
    const height = Math.max(flows * scale, words.length * LINE + PAD);
    const box = { end, flows, y, height, lines: words };
    y += height + GAP;
    return box;
  });
}

/** Gives out the middles of bands in a box, one after the other. */
function placesIn(scale: number) {
  return (boxes: readonly FlowBox[]) => {
    const next = new Map(
      boxes.map(({ end, flows, y, height }) => [
        end.id,
        y + (height - flows * scale) / 2,
      ]),
    );
    return (id: string | undefined, flows: number): number => {
      const top = next.get(id)!;
      next.set(id, top + flows * scale);
      return top + (flows * scale) / 2;
    };
  };
}
