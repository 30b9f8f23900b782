import type { MappedTeam } from '@backstage-data-mesh/model';
import { laneOf, lanesOf, type Lane, type LanesBy } from './lanes';

/** A team in the picture, in pixels. */
export interface TeamBox {
  readonly team: MappedTeam;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its title, broken so that nothing of it is cut. */
  readonly lines: readonly string[];
}

/** A lane in the picture; the title stands above its boxes. */
export interface LaneBand {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
  readonly teams: number;
}

/** Where teams and lanes stand. */
export interface TeamMapLayout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly LaneBand[];
  readonly boxes: ReadonlyMap<string, TeamBox>;
}

const CHAR = 7.4;
const LINE = 17;
const PAD = { x: 14, y: 10 };
const GAP = { x: 34, y: 30 };
const HEAD = 30;
const FOOT = 18;
const MAX_LINE = 24;
const MIN_WIDTH = 92;
/** So often teams are moved nearer to those they work with. */
const SWEEPS = 4;
/** Boxes whose middles are no farther apart stand one above the other. */
const STACKED = 70;
const CLEAR = 110;
const MAX_BOW = 260;

/**
 * Puts teams into lanes, one below the other, as many in a row as fit. In a lane
 * those stand near each other's partners: each goes where the middle of its
 * partners is.
 */
export function layoutTeamMap(
  teams: readonly MappedTeam[],
  links: readonly (readonly [string, string])[],
  options: { readonly by: LanesBy; readonly width: number },
): TeamMapLayout {
  const { by, width } = options;
  const partners = partnersOf(links);
  const lanes = lanesOf(teams, by).map(lane => ({
    lane,
    teams: teams.filter(team => laneOf(team, by).id === lane.id),
  }));
  let layout = place(lanes, width);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const { boxes } = layout;
    const wish = (team: MappedTeam) => middleOf(team, partners, boxes);
    layout = place(
      lanes.map(each => ({
        lane: each.lane,
        teams: [...each.teams].sort((a, b) => wish(a) - wish(b)),
      })),
      width,
    );
  }
  return layout;
}

function place(
  lanes: readonly {
    readonly lane: Lane;
    readonly teams: readonly MappedTeam[];
  }[],
  width: number,
): TeamMapLayout {
  const boxes = new Map<string, TeamBox>();
  const bands: LaneBand[] = [];
  let top = 0;
  for (const { lane, teams } of lanes) {
    let [x, y, rowHeight] = [PAD.x, top + HEAD, 0];
    for (const team of teams) {
      const box = sizeOf(team, width - 2 * PAD.x);
      if (x > PAD.x && x + box.width > width - PAD.x) {
        x = PAD.x;
        y += rowHeight + GAP.y;
        rowHeight = 0;
      }
      boxes.set(team.ref, { team, x, y, ...box });
      x += box.width + GAP.x;
      rowHeight = Math.max(rowHeight, box.height);
    }
    const height = y + rowHeight + FOOT - top;
    bands.push({ lane, y: top, height, teams: teams.length });
    top += height;
  }
  return { width, height: top, bands, boxes };
}

function sizeOf({ title }: MappedTeam, room: number) {
  const fits = Math.floor((room - 2 * PAD.x) / CHAR);
  const lines = breakText(title, Math.max(6, Math.min(MAX_LINE, fits)));
  const longest = Math.max(...lines.map(line => line.length));
  return {
    lines,
    width: Math.max(MIN_WIDTH, Math.ceil(longest * CHAR) + 2 * PAD.x),
    height: lines.length * LINE + 2 * PAD.y,
  };
}

/** Breaks a text between words; a word that is longer than a line inside. */
export function breakText(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).flatMap(word => chunksOf(word, most));
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > most && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function chunksOf(word: string, most: number): string[] {
  // by code points, so that no letter is torn
  const letters = [...word];
  const chunks: string[] = [];
  for (let at = 0; at < Math.max(1, letters.length); at += most)
    chunks.push(letters.slice(at, at + most).join(''));
  return chunks;
}

function partnersOf(
  links: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>();
  const note = (from: string, to: string) => {
    const list = partners.get(from) ?? [];
    partners.set(from, list);
    list.push(to);
  };
  for (const [a, b] of links) {
    note(a, b);
    note(b, a);
  }
  return partners;
}

function middleOf(
  { ref }: MappedTeam,
  partners: ReadonlyMap<string, readonly string[]>,
  boxes: ReadonlyMap<string, TeamBox>,
): number {
  const centre = (box: TeamBox) => box.x + box.width / 2;
  const places = (partners.get(ref) ?? []).flatMap(other => {
    const box = boxes.get(other);
    return box ? [centre(box)] : [];
  });
  if (places.length === 0) {
    const own = boxes.get(ref);
    return own ? centre(own) : 0;
  }
  return places.reduce((sum, at) => sum + at, 0) / places.length;
}

/** A curve between two boxes that ends at their borders. */
export interface LinkPath {
  readonly d: string;
  /** Where it ends, and in which direction, in degrees. */
  readonly end: {
    readonly x: number;
    readonly y: number;
    readonly angle: number;
  };
  readonly middle: { readonly x: number; readonly y: number };
}

/** Bows a curve aside so that it does not lie on others of the same two teams. */
export function linkPath(from: TeamBox, to: TeamBox, nth: number): LinkPath {
  const [a, b] = [centreOf(from), centreOf(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  // of boxes one above the other it passes those between them on the right
  const isStacked = Math.abs(dx) < STACKED && length > CLEAR;
  const bow = isStacked
    ? (dy > 0 ? -1 : 1) * Math.min(MAX_BOW, CLEAR + length * 0.2 + nth * 20)
    : Math.min(40, length * 0.12) * (1 + nth);
  const control = {
    x: (a.x + b.x) / 2 - (dy / length) * bow,
    y: (a.y + b.y) / 2 + (dx / length) * bow,
  };
  const start = borderOf(from, control);
  const end = borderOf(to, control);
  const angle =
    (Math.atan2(end.y - control.y, end.x - control.x) * 180) / Math.PI;
  return {
    d: `M${start.x},${start.y}Q${round(control.x)},${round(control.y)} ${end.x},${end.y}`,
    end: { ...end, angle: round(angle) },
    middle: {
      x: round((start.x + 2 * control.x + end.x) / 4),
      y: round((start.y + 2 * control.y + end.y) / 4),
    },
  };
}

function centreOf({ x, y, width, height }: TeamBox) {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where the line from the centre of a box to a point leaves the box. */
function borderOf(box: TeamBox, to: { x: number; y: number }) {
  const { x, y } = centreOf(box);
  const [dx, dy] = [to.x - x, to.y - y];
  const part = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
    1,
  );
  return { x: round(x + dx * part), y: round(y + dy * part) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
