import type {
  PlacedValueTreeNode,
  ValueTree,
} from '@backstage-data-mesh/model';
import {
  EntityLink,
  StatusMark,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FreeText } from '../../facts/FreeText';
import { usePageText } from '../../facts/usePageText';
import { TierLabel } from '../../valueTree/TierLabel';
import { useAddress } from '../address/useAddress';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import { wayDown } from './filterTree';

/** As many as a list can be chosen from. */
const MAX_CHOICES = 500;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0, maxWidth: 720 },
    step: {
      padding: theme.spacing(1, 0, 1.5, 2),
      borderInlineStart: `2px solid ${theme.palette.divider}`,
      overflowWrap: 'break-word',
    },
    head: { display: 'flex', gap: theme.spacing(2), alignItems: 'baseline' },
  }),
  { name: 'DataMeshPathView' },
);

/** One way down through the tree, a step for each tier. */
export function PathView({ tree }: { tree: ValueTree }) {
  const t = usePageText();
  const classes = useStyles();
  const address = useAddress();
  const ends = tree.nodes
    .filter(({ id, childIds }) => id !== tree.rootId && childIds.length === 0)
    .slice(0, MAX_CHOICES);
  const asked = tree.nodes.find(({ id }) => id === address.get('node'));
  const end = asked ?? ends.at(0);
  if (!end)
    return (
      <Typography variant="body2">
        {t('pages.valueTree.nothingBelow')}
      </Typography>
    );
  const choices = ends.some(({ id }) => id === end.id) ? ends : [end, ...ends];
  return (
    <>
      <Controls>
        <Filter
          label={t('pages.valueTree.from')}
          options={choices.map(({ id, tier, title }) => [
            id,
            `${t(`tiers.${tier}`)}: ${title}`,
          ])}
          value={end.id}
          onChange={node => address.go({ node }, 'filter')}
        />
      </Controls>
      <ol className={classes.list} aria-label={t('pages.valueTree.path')}>
        {wayDown(tree, end.id).map(node => (
          <Step key={node.id} tree={tree} node={node} />
        ))}
      </ol>
    </>
  );
}

function Step(props: { tree: ValueTree; node: PlacedValueTreeNode }) {
  const t = usePageText();
  const classes = useStyles();
  const { tree, node } = props;
  const others = tree.nodes.filter(({ id }) =>
    node.otherParents.some(parent => parent.id === id),
  );
  return (
    <li className={classes.step}>
      <div className={classes.head}>
        <TierLabel tier={node.tier} />
        {node.status && <StatusMark phase={node.phase} status={node.status} />}
      </div>
      <Typography variant="subtitle1" component="div">
        <EntityLink
          entityRef={node.entityRef}
          title={node.title}
          isMissing={node.isMissing}
        />
      </Typography>
      {node.statement && (
        <Typography variant="body2">
          <FreeText>{node.statement}</FreeText>
        </Typography>
      )}
      {others.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('pages.valueTree.alsoServes', {
            titles: others.map(({ title }) => title).join(', '),
          })}
        </Typography>
      )}
    </li>
  );
}
