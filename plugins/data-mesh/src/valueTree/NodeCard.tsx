import {
  EntityLink,
  MeasureMark,
  StatusMark,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import type { PlacedValueTreeNode } from '@backstage-data-mesh/model';
import { FreeText } from '../facts/FreeText';
import { usePageText } from '../facts/usePageText';
import { countMeasures } from './describeMeasures';
import type { NodeSize, PlacedBox } from './layoutTree';
import { NodeNotes } from './NodeNotes';
import { titleLines, useNodeCardStyles } from './nodeCardStyles';
import { useTierClasses } from './tierColours';
import { TierLabel } from './TierLabel';

/** How nodes look that are coloured by something else than their tier. */
export type LookOf = (
  node: PlacedValueTreeNode,
) => { readonly word: string; readonly colour: string } | undefined;

export interface NodeCardProps {
  readonly box: PlacedBox;
  readonly size: NodeSize;
  readonly isFocus: boolean;
  readonly homeDomain?: string;
  /** The word for the colour stands on the card. */
  readonly look?: ReturnType<LookOf>;
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
}

/** A node of the picture: an item of a list, at its place. */
export function NodeCard(props: NodeCardProps) {
  const { node, x, y } = props.box;
  const { width, height } = props.size;
  const classes = useNodeCardStyles();
  const tiers = useTierClasses();
  const looks = [
    classes.root,
    tiers[node.tier],
    isQuiet(props.box) && classes.quiet,
    props.isFocus && classes.focus,
  ];
  return (
    <li
      className={looks.filter(Boolean).join(' ')}
      style={{ left: x, top: y, width, height, color: props.look?.colour }}
      aria-current={props.isFocus || undefined}
    >
      <NodeText {...props} />
      {node.childIds.length > 0 && <FoldButton {...props} />}
    </li>
  );
}

function isQuiet({ node }: PlacedBox): boolean {
  return (
    node.isMissing || node.phase === 'ended' || node.effortType === 'non-data'
  );
}

function NodeText({ box: { node }, size, homeDomain, look }: NodeCardProps) {
  const classes = useNodeCardStyles();
  const isVision = node.tier === 'vision';
  // of a vision, the words matter more than the name of the domain
  const title = (isVision && node.statement) || node.title;
  return (
    <>
      <div className={classes.head}>
        <TierLabel tier={node.tier} />
        {isVision && look && (
          <span className={classes.word}>
            <FreeText>{look.word}</FreeText>
          </span>
        )}
        {node.status && <StatusMark phase={node.phase} status={node.status} />}
      </div>
      <div
        className={classes.title}
        // of a vision, nothing stands below it
        style={titleLines(isVision ? size.lines + 1 : size.lines)}
        title={title}
      >
        <EntityLink
          entityRef={node.entityRef}
          title={title}
          isMissing={node.isMissing}
          className={classes.link}
        />
      </div>
      {!isVision && (
        <div className={classes.foot}>
          {look && (
            <span className={classes.word}>
              <FreeText>{look.word}</FreeText>
            </span>
          )}
          {/* a domain that is the word already is not named again */}
          <NodeNotes
            node={node}
            homeDomain={look?.word === node.context ? look?.word : homeDomain}
          />
          {countMeasures(node.measures).map(({ state, count }) => (
            <MeasureMark key={state} state={state} count={count} />
          ))}
        </div>
      )}
    </>
  );
}

function FoldButton({ box: { node }, isUnfolded, onToggle }: NodeCardProps) {
  const classes = useNodeCardStyles();
  const t = usePageText();
  const count = node.childIds.length;
  const { title } = node;
  return (
    <button
      type="button"
      className={classes.fold}
      onClick={onToggle}
      aria-expanded={isUnfolded}
      aria-label={
        isUnfolded
          ? t('valueTree.fold', { title })
          : t('valueTree.unfold', { title, below: count })
      }
    >
      {isUnfolded ? '−' : `+${count}`}
    </button>
  );
}
