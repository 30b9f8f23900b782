import {
  EntityLink,
  StatusMark,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { FreeText } from '../facts/FreeText';
import { usePageText } from '../facts/usePageText';
import { Chevron } from './Chevron';
import { MeasureLines } from './MeasureLines';
import { NodeNotes } from './NodeNotes';
import { useOutlineItemStyles } from './outlineItemStyles';
import type { OutlineRow } from './outlineRows';
import { TierLabel } from './TierLabel';
import type { IndexedTree } from './unfolding';

export interface OutlineItemProps {
  readonly row: OutlineRow;
  readonly tree: IndexedTree;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

/**
 * A node of the outline. Links within are reached by Enter on the item, so
 * that the tree has one tab stop.
 */
export function OutlineItem(props: OutlineItemProps) {
  const { row, tree, isActive, onFocus, onToggle } = props;
  const { node, isUnfolded } = row;
  const classes = useOutlineItemStyles();
  const isFocus = node.id === tree.focusId;
  return (
    <li
      role="treeitem"
      aria-level={node.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={isUnfolded}
      aria-selected={isActive}
      aria-current={isFocus || undefined}
      tabIndex={isActive ? 0 : -1}
      className={isFocus ? `${classes.root} ${classes.focus}` : classes.root}
      onFocus={onFocus}
    >
      <Indent level={node.level} />
      <Chevron isUnfolded={isUnfolded} onClick={onToggle} />
      <div className={classes.text}>
        <FirstLine {...props} />
        {node.tier === 'vision' && node.statement && (
          <div className={classes.line}>
            <FreeText>{node.statement}</FreeText>
          </div>
        )}
        <OtherParents {...props} />
        <MeasureLines measures={node.measures} />
      </div>
    </li>
  );
}

/** Deeper levels are told, and no further indented. */
const MAX_INDENTED = 7;

function Indent({ level }: { level: number }) {
  const classes = useOutlineItemStyles();
  const steps = Math.min(level, MAX_INDENTED) - 1;
  return (
    <>
      {Array.from({ length: steps }, (_, step) => (
        <span key={step} className={classes.indent} />
      ))}
    </>
  );
}

function FirstLine({ row: { node }, tree }: OutlineItemProps) {
  const classes = useOutlineItemStyles();
  return (
    <div className={classes.first}>
      <TierLabel tier={node.tier} />
      <EntityLink
        entityRef={node.entityRef}
        title={node.title}
        isMissing={node.isMissing}
        tabIndex={-1}
      />
      {node.status && <StatusMark phase={node.phase} status={node.status} />}
      <span className={classes.notes}>
        <NodeNotes node={node} homeDomain={tree.byId.get(tree.rootId)?.title} />
      </span>
    </div>
  );
}

function OtherParents({ row: { node }, tree }: OutlineItemProps) {
  const classes = useOutlineItemStyles();
  const t = usePageText();
  const titles = node.otherParents.map(({ id, tie }) => {
    const title = tree.byId.get(id)?.title ?? id;
    return tie ? `${title} (${t(`valueTree.tie.${tie}`)})` : title;
  });
  if (titles.length === 0) return <></>;
  return (
    <div className={classes.line}>
      <FreeText>
        {t('valueTree.alsoUnder', { titles: [...new Set(titles)].join(', ') })}
      </FreeText>
    </div>
  );
}
