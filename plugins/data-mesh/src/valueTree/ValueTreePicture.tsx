import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useMemo, useRef } from 'react';
import { usePageText } from '../facts/usePageText';
import { VisuallyHidden } from '../facts/VisuallyHidden';
import { forksOf, type Fork } from './describeFork';
import { layoutTree, type PlacedLink } from './layoutTree';
import { NodeCard, type LookOf } from './NodeCard';
import { sizeNodes } from './nodeSize';
import type { Folding } from './useFolding';
import { useSteadyView } from './useSteadyView';
import { useWidth } from './useWidth';
import { useZoom } from './useZoom';
import { ZoomButtons } from './ZoomButtons';

/** Room for the outline of the node in focus and for the last fold button. */
const MARGIN = 20;

const useStyles = makeStyles(
  theme => ({
    region: {
      overflow: 'auto',
      maxHeight: 'max(560px, 75vh)',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    canvas: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
    lines: { position: 'absolute', left: 0, top: 0, overflow: 'visible' },
    line: {
      fill: 'none',
      stroke: inksOf(theme).quiet,
      strokeWidth: 1.25,
      opacity: 0.7,
    },
    further: { strokeDasharray: '5 4' },
    fork: {
      ...theme.typography.caption,
      fill: inksOf(theme).quiet,
      // on the line, and legible
      stroke: theme.palette.background.paper,
      strokeWidth: 4,
      paintOrder: 'stroke',
    },
    zoom: {
      display: 'flex',
      justifyContent: 'flex-end',
      paddingBottom: theme.spacing(1),
    },
    frame: { position: 'relative', padding: MARGIN, width: 'max-content' },
  }),
  { name: 'DataMeshValueTreePicture' },
);

/**
 * The tree as cards and lines. It is no `role="img"`, which would hide its
 * links and buttons: a screen reader meets a region with the cards as a list
 * in reading order, and the lines are for the eye only. The levels are told by
 * the outline, which is always one key away.
 */
export function ValueTreePicture(props: {
  folding: Folding;
  /** How nodes look; by their tiers without it. */
  lookOf?: LookOf;
}) {
  const { folding, lookOf } = props;
  const classes = useStyles();
  const t = usePageText();
  const { tree, shown, unfolded } = folding;
  const region = useRef<HTMLDivElement>(null);
  const room = useWidth(region);
  const layout = useMemo(
    () => layoutTree(shown, sizeNodes(shown, room)),
    [shown, room],
  );
  const zoom = useZoom(region);
  useSteadyView(region, layout, folding.anchorId, zoom.scale);
  const forks = useMemo(() => forksOf(layout), [layout]);
  return (
    <div>
      <div className={classes.zoom}>
        <ZoomButtons zoom={zoom} />
      </div>
      <div
        ref={region}
        className={classes.region}
        role="region"
        aria-label={t('valueTree.picture.label')}
        // what scrolls must be reachable without a pointer
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <VisuallyHidden>{t('valueTree.picture.description')}</VisuallyHidden>
        <div className={classes.frame} style={{ zoom: zoom.scale }}>
          <div style={{ position: 'relative' }}>
            <Lines {...layout} forks={forks} />
            <ul
              className={classes.canvas}
              style={{ width: layout.width, height: layout.height }}
            >
              {layout.boxes.map(box => (
                <NodeCard
                  key={box.node.id}
                  box={box}
                  size={layout.size}
                  isFocus={box.node.id === tree.focusId}
                  homeDomain={tree.byId.get(tree.rootId)?.title}
                  look={lookOf?.(box.node)}
                  isUnfolded={unfolded.has(box.node.id)}
                  onToggle={() => folding.toggle(box.node.id)}
                />
              ))}
            </ul>
          </div>
        </div>
      </div>
    </div>
  );
}

function Lines(props: {
  width: number;
  height: number;
  links: readonly PlacedLink[];
  forks: readonly Fork[];
}) {
  const classes = useStyles();
  return (
    <svg
      className={classes.lines}
      width={props.width}
      height={props.height}
      aria-hidden="true"
      focusable="false"
    >
      {props.links.map(({ id, path, isFurther }) => (
        <path
          key={`${id} ${isFurther}`}
          d={path}
          className={
            isFurther ? `${classes.line} ${classes.further}` : classes.line
          }
        />
      ))}
      {props.forks.map(({ id, x, y, below, met, measures }) => (
        <text key={id} x={x + 16} y={y - 5} className={classes.fork}>
          {measures > 0 ? `${below} · ${met}/${measures}` : below}
        </text>
      ))}
    </svg>
  );
}
