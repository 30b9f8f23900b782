import {
  makeStyles,
  useTheme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useId, useMemo, useRef, useState } from 'react';
import { ScrollRegion } from '../../facts/ScrollRegion';
import { usePageText } from '../../facts/usePageText';
import { useWidth } from '../../valueTree/useWidth';
import { useAddress } from '../address/useAddress';
import type { CountedTrait, Trait } from '../traits/traits';
import type { ColourOf } from '../traits/traitColours';
import {
  FIRST_LINE,
  layoutAround,
  LINE,
  type AroundBox,
  type AroundLine,
} from './layoutAround';
import type { Around } from './productsAround';

const DEFAULT_WIDTH = 1000;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'block', margin: theme.spacing(1, 0, 2) },
    head: {
      fontSize: 12,
      fontWeight: 700,
      fill: theme.palette.text.secondary,
    },
    lane: {
      fontSize: 13,
      fontWeight: 700,
      fill: theme.palette.text.secondary,
      paintOrder: 'stroke',
      stroke: theme.palette.background.paper,
      strokeWidth: 5,
      strokeLinejoin: 'round',
    },
    border: { fill: 'none', stroke: theme.palette.divider },
    line: {
      fill: 'none',
      stroke: theme.palette.text.secondary,
      strokeOpacity: 0.6,
    },
    lit: { strokeOpacity: 1, strokeWidth: 2 },
    tip: { fill: theme.palette.text.secondary },
    faded: { opacity: 0.25 },
    box: {
      cursor: 'pointer',
      '&:focus': { outline: 'none' },
      '&:focus-visible $frame, &:hover $frame': { strokeWidth: 3 },
      '&:focus-visible $frame': { stroke: theme.palette.text.primary },
    },
    frame: { fill: theme.palette.background.paper, strokeWidth: 1.5 },
    title: { fontSize: 13, fill: theme.palette.text.primary },
    word: { fontSize: 12 },
  }),
  { name: 'DataMeshAroundPicture' },
);

/** How the data products of a picture look. */
export interface AroundLook {
  readonly colourOf: ColourOf;
  /** How each is, by its ref. */
  readonly traits: ReadonlyMap<string, Trait>;
  /** With whom each stands, by its ref. */
  readonly groupOf: ReadonlyMap<string, Trait> | undefined;
  readonly groups: readonly CountedTrait[];
}

/**
 * A data product with what it reads on the left and who reads it on the right.
 * Each box leads to what is around it. The table below says the same.
 */
export function AroundPicture(props: { around: Around; look: AroundLook }) {
  const t = usePageText();
  const classes = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame) ?? DEFAULT_WIDTH;
  const [lit, setLit] = useState<string>();
  const { around, look } = props;
  const layout = useMemo(
    () => layoutWith(around, look, width),
    [around, look, width],
  );
  const tip = useId();
  const label = t('pages.products.around.label');
  return (
    <div ref={frame}>
      <ScrollRegion label={label}>
        <svg
          className={classes.root}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="group"
          aria-label={label}
        >
          <marker
            id={tip}
            viewBox="0 0 8 8"
            refX={1}
            refY={4}
            markerWidth={8}
            markerHeight={8}
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path className={classes.tip} d="M0,0L8,4L0,8z" />
          </marker>
          <Heads layout={layout} look={look} />
          <Lines lines={layout.lines} lit={lit} tip={tip} />
          {[...layout.boxes.values()].map(box => (
            <Box
              key={box.ref}
              box={box}
              look={look}
              isCentre={box.ref === around.centre}
              onLook={setLit}
            />
          ))}
        </svg>
      </ScrollRegion>
    </div>
  );
}

function layoutWith(
  { placed }: Around,
  { traits, groupOf, groups }: AroundLook,
  width: number,
) {
  return layoutAround(
    placed.map(({ product: { ref, title }, column, reads }) => ({
      ...{ ref, title, column, reads },
      word: traits.get(ref)?.word ?? '',
      group: groupOf?.get(ref)?.id,
    })),
    groupOf ? groups.map(({ id }) => id) : [undefined],
    { width, isGrouped: groupOf !== undefined },
  );
}

/** Flows; those of a data product that is looked at stand out. */
function Lines(props: {
  lines: readonly AroundLine[];
  lit: string | undefined;
  tip: string;
}) {
  const classes = useStyles();
  const { lines, lit, tip } = props;
  const lookOf = ({ from, to }: AroundLine) => {
    if (lit === undefined) return undefined;
    return from === lit || to === lit ? classes.lit : classes.faded;
  };
  return (
    <>
      {lines.map(line => (
        <path
          key={JSON.stringify([line.from, line.to])}
          className={[classes.line, lookOf(line)].filter(Boolean).join(' ')}
          d={line.d}
          markerEnd={`url(#${tip})`}
        />
      ))}
    </>
  );
}

/** What the columns are, and the groups. */
function Heads(props: {
  layout: ReturnType<typeof layoutAround>;
  look: AroundLook;
}) {
  const t = usePageText();
  const classes = useStyles();
  const { layout, look } = props;
  const titles = new Map(look.groups.map(each => [each.id, each]));
  const [anyBox] = layout.boxes.values();
  return (
    <>
      {layout.columns.map(({ column, x }) => (
        <text
          key={column}
          className={classes.head}
          textAnchor="middle"
          x={x + anyBox.width / 2}
          y={16}
        >
          {sayColumn(column, t)}
        </text>
      ))}
      {look.groupOf &&
        layout.lanes.map(({ group, y }) => (
          <g key={group ?? ''}>
            <path
              className={classes.border}
              d={`M0,${y - 4.5}H${layout.width}`}
            />
            <text className={classes.lane} x={0} y={y + 14}>
              {titles.get(group)?.title} ({titles.get(group)?.count})
            </text>
          </g>
        ))}
    </>
  );
}

/** Where something stands from the data product in the middle. */
export function sayColumn(column: number, t: ReturnType<typeof usePageText>) {
  if (column === 0) return t('pages.products.around.here');
  return t(
    column < 0 ? 'pages.products.around.read' : 'pages.products.around.reader',
    { count: Math.abs(column) },
  );
}

function Box(props: {
  box: AroundBox;
  look: AroundLook;
  isCentre: boolean;
  onLook: (ref: string | undefined) => void;
}) {
  const t = usePageText();
  const classes = useStyles();
  const address = useAddress();
  const { box, look, isCentre, onLook } = props;
  const { ref, title, word } = box;
  const trait = look.traits.get(ref);
  const colour = look.colourOf(trait?.id);
  return (
    <a
      className={classes.box}
      href={address.hrefWith({ of: ref })}
      aria-current={isCentre}
      aria-label={t('pages.products.around.box', {
        ...{ title: title.join(' '), word: word.join(' ') },
      })}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        address.go({ of: ref }, 'place');
      }}
      onMouseEnter={() => onLook(ref)}
      onMouseLeave={() => onLook(undefined)}
      onFocus={() => onLook(ref)}
      onBlur={() => onLook(undefined)}
    >
      <BoxShape box={box} trait={trait} colour={colour} isCentre={isCentre} />
    </a>
  );
}

function BoxShape(props: {
  box: AroundBox;
  trait: Trait | undefined;
  colour: string;
  isCentre: boolean;
}) {
  const classes = useStyles();
  const theme = useTheme();
  const { box, trait, colour, isCentre } = props;
  const { x, y, width, height, title, word } = box;
  const middle = width / 2 + 3;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        className={classes.frame}
        width={width}
        height={height}
        rx={4}
        stroke={isCentre ? theme.palette.text.primary : colour}
        strokeDasharray={trait?.id === undefined ? '4 3' : undefined}
      />
      <rect width={7} height={height} rx={3} fill={colour} />
      <text textAnchor="middle">
        {[...title, ...word].map((line, index) => (
          <tspan
            // eslint-disable-next-line react/no-array-index-key
            key={index}
            className={index < title.length ? classes.title : classes.word}
            fill={index < title.length ? undefined : colour}
            fontWeight={isCentre && index < title.length ? 700 : undefined}
            x={middle}
            y={FIRST_LINE + index * LINE}
          >
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
