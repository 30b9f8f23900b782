import type { MappedInteraction, MappedTeam } from '@backstage-data-mesh/model';
import {
  makeStyles,
  useTheme,
  type Theme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useMemo, useRef, useState } from 'react';
import { usePageText } from '../../facts/usePageText';
import { paintOf } from '../../teams/teamTypeColours';
import { useWidth } from '../../valueTree/useWidth';
import type { ColourOf } from '../traits/traitColours';
import type { Trait } from '../traits/traits';
import { InteractionLine } from './InteractionLine';
import type { LanesBy } from './lanes';
import { nameLane } from './nameLane';
import { layoutTeamMap, type LaneBand, type TeamBox } from './layoutTeamMap';

const DEFAULT_WIDTH = 1000;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'block', width: '100%' },
    band: { fill: 'none', stroke: theme.palette.divider },
    lane: {
      fontSize: 13,
      fontWeight: 700,
      fill: theme.palette.text.secondary,
      paintOrder: 'stroke',
      stroke: theme.palette.background.paper,
      strokeWidth: 5,
      strokeLinejoin: 'round',
    },
    box: {
      cursor: 'pointer',
      '&:focus': { outline: 'none' },
      '&:focus-visible $shape, &:hover $shape': { strokeWidth: 3 },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.text.primary}`,
        outlineOffset: 2,
      },
    },
    shape: { strokeWidth: 1.5 },
    title: { fontSize: 13, fill: theme.palette.text.primary },
    faded: { opacity: 0.35 },
  }),
  { name: 'DataMeshTeamMapPicture' },
);

/** How teams look that are coloured by something else than their type. */
export interface TeamLook {
  /** How each is, by its ref. */
  readonly traits: ReadonlyMap<string, Trait>;
  readonly colourOf: ColourOf;
}

/** Teams in lanes with their official shapes, and lines for their interactions. */
export function TeamMapPicture(props: {
  teams: readonly MappedTeam[];
  interactions: readonly MappedInteraction[];
  by: LanesBy;
  look?: TeamLook;
  selected: string | undefined;
  onSelect: (ref: string | undefined) => void;
}) {
  const t = usePageText();
  const classes = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame) ?? DEFAULT_WIDTH;
  const [hovered, setHovered] = useState<string>();
  const { teams, interactions, by, look, selected, onSelect } = props;
  const layout = useMemo(() => {
    const pairs = interactions.map(each => [each.team, each.partner] as const);
    const named = teams.map(team => withWord(team, look));
    return layoutTeamMap(named, pairs, { by, width });
  }, [teams, interactions, by, look, width]);
  const lit = hovered ?? selected;
  const partners = useMemo(() => countPartners(interactions), [interactions]);
  return (
    <div ref={frame}>
      <svg
        className={classes.root}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        aria-label={t('pages.teams.map.label')}
      >
        {layout.bands.map(({ lane, y }) => (
          <path
            key={lane.id}
            className={classes.band}
            d={`M0,${y + 0.5}H${layout.width}`}
          />
        ))}
        <Lines interactions={interactions} boxes={layout.boxes} lit={lit} />
        {layout.bands.map(band => (
          <LaneTitle key={band.lane.id} band={band} by={by} />
        ))}
        {[...layout.boxes.values()].map(box => (
          <Box
            key={box.team.ref}
            box={box}
            look={look}
            partners={partners.get(box.team.ref)?.size ?? 0}
            isSelected={box.team.ref === selected}
            onSelect={onSelect}
            onHover={setHovered}
          />
        ))}
      </svg>
    </div>
  );
}

/** Each box has the word for its colour. */
function withWord(team: MappedTeam, look: TeamLook | undefined): MappedTeam {
  const word = look?.traits.get(team.ref)?.word;
  return word === undefined
    ? team
    : { ...team, title: `${team.title} (${word})` };
}

/** The interactions; those of a team that is looked at stand out, with words. */
function Lines(props: {
  interactions: readonly MappedInteraction[];
  boxes: ReadonlyMap<string, TeamBox>;
  lit: string | undefined;
}) {
  const classes = useStyles();
  const { interactions, boxes, lit } = props;
  return (
    <>
      {numbered(interactions).map(({ each, nth }) => {
        const [from, to] = [boxes.get(each.team), boxes.get(each.partner)];
        if (!from || !to) return undefined;
        const isLit = each.team === lit || each.partner === lit;
        const isFaded = lit !== undefined && !isLit;
        return (
          <g key={each.id} className={isFaded ? classes.faded : undefined}>
            <InteractionLine
              interaction={each}
              ends={[from, to]}
              nth={nth}
              hasWord={isLit}
            />
          </g>
        );
      })}
    </>
  );
}

/** Over the lines, so that it can be read. */
function LaneTitle({ band, by }: { band: LaneBand; by: LanesBy }) {
  const t = usePageText();
  const classes = useStyles();
  return (
    <text className={classes.lane} x={0} y={band.y + 19}>
      {nameLane(band.lane, by, t)} ({band.teams})
    </text>
  );
}

function Box(props: {
  box: TeamBox;
  look: TeamLook | undefined;
  partners: number;
  isSelected: boolean;
  onSelect: (ref: string | undefined) => void;
  onHover: (ref: string | undefined) => void;
}) {
  const t = usePageText();
  const classes = useStyles();
  const theme = useTheme();
  const { box, look, partners, isSelected, onSelect, onHover } = props;
  const { team, x, y, width, height, lines } = box;
  const type = team.type ?? 'undefined';
  const { fill, outline } = paintTeam(team, look, theme);
  const toggle = () => onSelect(isSelected ? undefined : team.ref);
  return (
    <g
      className={classes.box}
      transform={`translate(${x} ${y})`}
      role="button"
      tabIndex={0}
      aria-pressed={isSelected}
      aria-label={t('pages.teams.map.team', {
        title: team.title,
        type: t(`teams.teamType.${type}`),
        partners,
      })}
      onClick={toggle}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
      }}
      onMouseEnter={() => onHover(team.ref)}
      onMouseLeave={() => onHover(undefined)}
      onFocus={() => onHover(team.ref)}
      onBlur={() => onHover(undefined)}
    >
      <path
        className={classes.shape}
        d={shapeOf(type, width, height)}
        fill={fill}
        stroke={isSelected ? theme.palette.text.primary : outline}
        strokeDasharray={type === 'undefined' ? '4 3' : undefined}
        style={isSelected || look ? { strokeWidth: 3 } : undefined}
      />
      <text className={classes.title} textAnchor="middle">
        {lines.map((line, index) => (
          // eslint-disable-next-line react/no-array-index-key
          <tspan key={index} x={width / 2} y={23 + index * 17}>
            {/* the space makes one name of its lines, which is its label */}
            {`${line} `}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function paintTeam(team: MappedTeam, look: TeamLook | undefined, theme: Theme) {
  if (!look) return paintOf(team.type ?? 'undefined', theme);
  const outline = look.colourOf(look.traits.get(team.ref)?.id);
  return { fill: theme.palette.background.paper, outline };
}

/** The shape of a team type, grown to hold a title; see teamTypeColours.ts. */
function shapeOf(
  type: NonNullable<MappedTeam['type']> | 'undefined',
  width: number,
  height: number,
): string {
  switch (type) {
    case 'platform':
      return `M0,0H${width}V${height}H0z`;
    case 'complicated-subsystem': {
      const cut = 12;
      return `M${cut},0H${width - cut}L${width},${cut}V${height - cut}L${width - cut},${height}H${cut}L0,${height - cut}V${cut}z`;
    }
    case 'enabling':
      // stands across the streams: taller than they are
      return rounded({ x: 0, y: -6, width, height: height + 12 }, 14);
    default:
      return rounded({ x: 0, y: 0, width, height }, 8);
  }
}

function rounded(
  { x, y, width, height }: Pick<TeamBox, 'x' | 'y' | 'width' | 'height'>,
  r: number,
): string {
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${x + r},${y}h${w}a${r},${r} 0 0 1 ${r},${r}v${h}a${r},${r} 0 0 1 ${-r},${r}h${-w}a${r},${r} 0 0 1 ${-r},${-r}v${-h}a${r},${r} 0 0 1 ${r},${-r}z`;
}

function countPartners(
  interactions: readonly MappedInteraction[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>();
  for (const { team, partner } of interactions) {
    for (const [self, other] of [
      [team, partner],
      [partner, team],
    ])
      partners.set(self, (partners.get(self) ?? new Set<string>()).add(other));
  }
  return partners;
}

/** How many of the same two teams came before each. */
function numbered(interactions: readonly MappedInteraction[]) {
  const counts = new Map<string, number>();
  return interactions.map(each => {
    const key = `${each.team} ${each.partner}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return { each, nth };
  });
}
