import '@xyflow/react/dist/style.css';
import {
  makeStyles,
  useTheme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import {
  Controls,
  ReactFlow,
  ReactFlowProvider,
  useNodesState,
  useReactFlow,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { useEffect } from 'react';
import type { CanvasLayout } from './layoutCanvas';

const useStyles = makeStyles(
  theme => ({
    root: {
      height: 460,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    team: {
      width: '100%',
      height: '100%',
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.default,
      color: theme.palette.text.primary,
      fontSize: 14,
      fontWeight: 700,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    product: {
      width: '100%',
      height: '100%',
      display: 'flex',
      alignItems: 'center',
      padding: theme.spacing(0, 1),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      color: theme.palette.text.primary,
      fontSize: 12,
      lineHeight: 1.25,
      overflow: 'hidden',
      cursor: 'grab',
    },
    moved: { border: `2px solid ${theme.palette.primary.main}` },
  }),
  { name: 'DataMeshMoveCanvas' },
);

/** What {@link MoveCanvas} draws. */
export interface MoveCanvasProps {
  readonly label: string;
  /** What marks a data product that a move put there. */
  readonly movedWord: string;
  readonly layout: CanvasLayout;
  readonly onMove: (product: string, team: string) => void;
}

type Box = Node<{ title: string; word?: string }>;

const nodeTypes = { team: Team, product: Product };

/** Teams as boxes with their data products, which can be dragged into others. */
export function MoveCanvas(props: MoveCanvasProps) {
  return (
    <ReactFlowProvider>
      <Flow {...props} />
    </ReactFlowProvider>
  );
}

function Flow({ label, movedWord, layout, onMove }: MoveCanvasProps) {
  const classes = useStyles();
  const theme = useTheme();
  const flow = useReactFlow();
  // it fits into the picture what is there from the beginning
  const [nodes, setNodes, onNodesChange] = useNodesState(
    toNodes(layout, movedWord),
  );
  useEffect(
    () => setNodes(toNodes(layout, movedWord)),
    [layout, movedWord, setNodes],
  );

  function drop(dragged: Node) {
    const target = flow
      .getIntersectingNodes(dragged, false)
      .filter(({ type, id }) => type === 'team' && id !== '')
      .map(team => ({ team, covered: coveredBy(dragged, team, flow) }))
      .sort((a, b) => b.covered - a.covered)
      .at(0)?.team;
    const isElsewhere = target && target.id !== dragged.parentId;
    if (isElsewhere) onMove(dragged.id, target.id);
    else setNodes(toNodes(layout, movedWord));
  }

  return (
    <div className={classes.root} role="group" aria-label={label}>
      <ReactFlow
        nodes={nodes}
        edges={[]}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onNodeDragStop={(_, node) => drop(node)}
        // the form does the same by keyboard
        nodesFocusable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        deleteKeyCode={null}
        zoomOnScroll={false}
        preventScrolling={false}
        colorMode={theme.palette.type === 'dark' ? 'dark' : 'light'}
        fitView
        fitViewOptions={{ maxZoom: 1 }}
        minZoom={0.2}
        maxZoom={1.5}
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

/** How much of what is dragged lies on a team, in square pixels. */
function coveredBy(
  dragged: Node,
  team: Node,
  flow: Pick<ReturnType<typeof useReactFlow>, 'getInternalNode'>,
): number {
  const at = flow.getInternalNode(dragged.id)?.internals.positionAbsolute;
  if (!at) return 0;
  const overlap = (a: number, aSize = 0, b = 0, bSize = 0) =>
    Math.max(0, Math.min(a + aSize, b + bSize) - Math.max(a, b));
  return (
    overlap(at.x, dragged.width, team.position.x, team.width) *
    overlap(at.y, dragged.height, team.position.y, team.height)
  );
}

function toNodes({ teams }: CanvasLayout, movedWord: string): Box[] {
  return teams.flatMap((team): Box[] => [
    {
      id: team.ref,
      type: 'team',
      position: { x: team.x, y: team.y },
      ...{ width: team.width, height: team.height },
      draggable: false,
      data: { title: team.title },
    },
    ...team.products.map((product): Box => ({
      id: product.ref,
      type: 'product',
      parentId: team.ref,
      position: { x: product.x, y: product.y },
      ...{ width: product.width, height: product.height },
      zIndex: 1,
      data: {
        title: product.title,
        word: product.isMoved ? movedWord : undefined,
      },
    })),
  ]);
}

function Team({ data }: NodeProps<Box>) {
  return (
    <div className={useStyles().team} title={data.title}>
      {data.title}
    </div>
  );
}

function Product({ data }: NodeProps<Box>) {
  const classes = useStyles();
  const { title, word } = data;
  return (
    <div
      className={word ? `${classes.product} ${classes.moved}` : classes.product}
      title={title}
    >
      <span>
        {title}
        {word && <em> – {word}</em>}
      </span>
    </div>
  );
}
