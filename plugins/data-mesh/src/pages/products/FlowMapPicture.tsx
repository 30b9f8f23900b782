import {
  makeStyles,
  useTheme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useMemo, useRef, useState } from 'react';
import { usePageText } from '../../facts/usePageText';
import { useWidth } from '../../valueTree/useWidth';
import { layoutFlowMap, type FlowBox, type FlowLine } from './layoutFlowMap';

const DEFAULT_WIDTH = 1000;
/** A bar beside each title. */
const BAR = 10;
const CHAR = 7.4;
const LINE = 16;
const MAX_TITLE = 260;
/** What a title has behind it, such as ` (1200)`. */
const NUMBER = 7;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'block', width: '100%', margin: theme.spacing(1, 0, 3) },
    band: {
      fill: 'none',
      stroke: theme.palette.link ?? theme.palette.primary.main,
      strokeOpacity: 0.3,
      '&:hover': { strokeOpacity: 0.75 },
    },
    inside: { stroke: theme.palette.text.secondary },
    faded: { strokeOpacity: 0.08 },
    bar: { fill: theme.palette.text.secondary },
    box: {
      '&:focus': { outline: 'none' },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.text.primary}`,
        outlineOffset: 2,
      },
    },
    title: { fontSize: 13, fill: theme.palette.text.primary },
  }),
  { name: 'DataMeshFlowMapPicture' },
);

/**
 * Bands from those who give data to those who read it, as wide as what flows.
 * The table below it says the same.
 */
export function FlowMapPicture(props: {
  label: string;
  lines: readonly FlowLine[];
}) {
  const classes = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame) ?? DEFAULT_WIDTH;
  const [lit, setLit] = useState<string>();
  const { label, lines } = props;
  const column = Math.min(widthOfTitles(lines), width * 0.32);
  const layout = useMemo(
    () =>
      layoutFlowMap(lines, Math.max(6, Math.floor((column - BAR * 2) / CHAR))),
    [lines, column],
  );
  const { left, right, bands, height } = layout;
  const [from, to] = [column, width - column];
  return (
    <div ref={frame}>
      <svg
        className={classes.root}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={label}
      >
        {bands.map(band => (
          <Band
            key={JSON.stringify([band.from.id, band.to.id])}
            band={band}
            ends={[from, to]}
            isFaded={
              lit !== undefined &&
              ![nameOf(band.from), nameOf(band.to)].includes(lit)
            }
          />
        ))}
        {left.map(box => (
          <Box
            key={nameOf(box.end)}
            box={box}
            x={from - BAR}
            isLeft
            onLook={setLit}
          />
        ))}
        {right.map(box => (
          <Box key={nameOf(box.end)} box={box} x={to} onLook={setLit} />
        ))}
      </svg>
    </div>
  );
}

function Band(props: {
  band: ReturnType<typeof layoutFlowMap>['bands'][number];
  ends: readonly [number, number];
  isFaded: boolean;
}) {
  const t = usePageText();
  const classes = useStyles();
  const { band, ends, isFaded } = props;
  const { fromY, toY, width } = band;
  const [x, end] = ends;
  const middle = (x + end) / 2;
  const isInside = band.from.id === band.to.id;
  return (
    <path
      className={[
        classes.band,
        isInside && classes.inside,
        isFaded && classes.faded,
      ]
        .filter(Boolean)
        .join(' ')}
      d={`M${x},${fromY}C${middle},${fromY} ${middle},${toY} ${end},${toY}`}
      strokeWidth={width}
    >
      <title>
        {t('pages.products.map.band', {
          ...{ from: band.from.title, to: band.to.title },
          number: band.flows,
        })}
      </title>
    </path>
  );
}

function Box(props: {
  box: FlowBox;
  x: number;
  isLeft?: boolean;
  onLook: (name: string | undefined) => void;
}) {
  const t = usePageText();
  const classes = useStyles();
  const theme = useTheme();
  const { box, x, isLeft = false, onLook } = props;
  const { y, height, lines } = box;
  const textX = isLeft ? x - BAR : x + BAR * 2;
  const top = y + (height - lines.length * LINE) / 2 + LINE * 0.78;
  const isEnd = isLeft !== (theme.direction === 'rtl');
  return (
    <g
      className={classes.box}
      role="img"
      tabIndex={0}
      aria-label={t(`pages.products.map.${isLeft ? 'gives' : 'takes'}`, {
        ...{ title: box.end.title, number: box.flows },
      })}
      onMouseEnter={() => onLook(nameOf(box.end))}
      onMouseLeave={() => onLook(undefined)}
      onFocus={() => onLook(nameOf(box.end))}
      onBlur={() => onLook(undefined)}
    >
      <rect className={classes.bar} x={x} y={y} width={BAR} height={height} />
      <text className={classes.title} textAnchor={isEnd ? 'end' : 'start'}>
        {lines.map((line, index) => (
          // eslint-disable-next-line react/no-array-index-key
          <tspan key={index} x={textX} y={top + index * LINE}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** As wide as the longest title, and no wider than is easily read. */
function widthOfTitles(lines: readonly FlowLine[]): number {
  const titles = lines.flatMap(({ from, to }) => [from.title, to.title]);
  const longest = Math.max(0, ...titles.map(({ length }) => length));
  return Math.min(MAX_TITLE, (longest + NUMBER) * CHAR + 2 * BAR);
}

function nameOf({ id }: { id?: string }): string {
  return id ?? '';
}
