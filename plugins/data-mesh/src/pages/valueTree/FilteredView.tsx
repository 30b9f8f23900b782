import type { ValueTree } from '@backstage-data-mesh/model';
import {
  Button,
  TextField,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useId, useMemo } from 'react';
import { usePageText } from '../../facts/usePageText';
import { useViewMode } from '../../valueTree/useViewMode';
import { useFolding } from '../../valueTree/useFolding';
import { LeftOut } from '../../valueTree/LeftOut';
import { TreeLegend } from '../../valueTree/TreeLegend';
import { TreeLesson } from '../../valueTree/TreeLesson';
import { ValueTreeOutline } from '../../valueTree/ValueTreeOutline';
import { ValueTreePicture } from '../../valueTree/ValueTreePicture';
import { useAddress } from '../address/useAddress';
import { Choice } from '../controls/Choice';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import { domainsOfTree, regionsOfTree } from './choices';
import { filterTree } from './filterTree';
import { PathView } from './PathView';

const MODES = ['tree', 'outline', 'path'] as const;
const PHASES = ['live', 'waiting', 'ended'] as const;

/** A tree with what is looked for in it; all of that is in the address. */
export function FilteredView({ tree }: { tree: ValueTree }) {
  const t = usePageText();
  const address = useAddress();
  const [usual] = useViewMode();
  const text = address.get('q');
  const phase = PHASES.find(each => each === address.get('state'));
  const mode =
    MODES.find(each => each === address.get('mode')) ??
    (usual === 'outline' ? 'outline' : 'tree');
  const domain = address.get('domain');
  const region = address.get('region');
  const found = useMemo(
    () => filterTree(tree, { text, phase, domain, region }),
    [tree, text, phase, domain, region],
  );
  const isFiltered = found.tree !== tree;
  return (
    <>
      <Controls>
        <Choice
          label={t('pages.valueTree.mode.label')}
          options={MODES.map(each => [each, t(`pages.valueTree.mode.${each}`)])}
          value={mode}
          onChange={next => address.go({ mode: next }, 'filter')}
        />
        <TreeFilters tree={tree} />
      </Controls>
      {isFiltered && <Matches matches={found.matches} of={tree.nodes.length} />}
      {mode === 'path' ? (
        <PathView tree={found.tree} />
      ) : (
        <FoldedTree
          key={`${text} ${phase} ${domain} ${region}`}
          mode={mode}
          tree={found.tree}
          isFiltered={isFiltered}
        />
      )}
    </>
  );
}

/** What is looked for: words, a state, a domain, a region. */
function TreeFilters({ tree }: { tree: ValueTree }) {
  const t = usePageText();
  const address = useAddress();
  const domains = useMemo(() => domainsOfTree(tree), [tree]);
  const regions = useMemo(() => regionsOfTree(tree), [tree]);
  const placeFilters = [
    { name: 'domain', all: 'anyDomain', options: domains },
    {
      name: 'region',
      all: 'anyRegion',
      options: regions.map(each => [each, each] as const),
    },
  ] as const;
  return (
    <>
      <TextField
        id={useId()}
        size="small"
        variant="outlined"
        margin="none"
        type="search"
        label={t('pages.valueTree.search')}
        value={address.get('q') ?? ''}
        onChange={event =>
          address.go({ q: event.target.value || undefined }, 'filter')
        }
      />
      <Filter
        label={t('pages.valueTree.state')}
        all={t('pages.valueTree.anyState')}
        options={PHASES.map(each => [each, t(`pages.valueTree.phase.${each}`)])}
        value={address.get('state')}
        onChange={state => address.go({ state }, 'filter')}
      />
      {placeFilters.map(
        ({ name, all, options }) =>
          options.length > 1 && (
            <Filter
              key={name}
              label={t(`pages.valueTree.${name}`)}
              all={t(`pages.valueTree.${all}`)}
              options={options}
              value={address.get(name)}
              onChange={next => address.go({ [name]: next }, 'filter')}
            />
          ),
      )}
    </>
  );
}

function Matches({ matches, of }: { matches: number; of: number }) {
  const t = usePageText();
  return (
    <Typography variant="body2" gutterBottom role="status">
      {matches === 0
        ? t('pages.valueTree.noMatch', { of: String(of) })
        : t('pages.valueTree.matches', { count: matches, of: String(of) })}
    </Typography>
  );
}

function FoldedTree(props: {
  mode: 'tree' | 'outline';
  tree: ValueTree;
  isFiltered: boolean;
}) {
  const t = usePageText();
  const address = useAddress();
  const { mode, isFiltered } = props;
  const node = address.get('node');
  const tree = useMemo(() => {
    const isThere = props.tree.nodes.some(({ id }) => id === node);
    return isThere ? { ...props.tree, focusId: node } : props.tree;
  }, [props.tree, node]);
  const folding = useFolding(tree, { isUnfolded: isFiltered });
  return (
    <>
      <Controls>
        <Button size="small" onClick={folding.unfoldAll}>
          {t('valueTree.unfoldAll')}
        </Button>
        <Button size="small" onClick={folding.reset}>
          {t('valueTree.foldAll')}
        </Button>
      </Controls>
      {mode === 'tree' ? (
        <>
          <ValueTreePicture folding={folding} />
          <TreeLegend folding={folding} />
        </>
      ) : (
        <ValueTreeOutline folding={folding} />
      )}
      <LeftOut folding={folding} />
      {!isFiltered && <TreeLesson tree={folding.tree} />}
    </>
  );
}
