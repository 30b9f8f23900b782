import type { ValueTree } from '@backstage-data-mesh/model';
import {
  TextField,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useId, useMemo } from 'react';
import { usePageText } from '../../facts/usePageText';
import { useViewMode } from '../../valueTree/useViewMode';
import { useAddress } from '../address/useAddress';
import { Choice } from '../controls/Choice';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import { domainsOfTree, regionsOfTree } from './choices';
import { filterTree } from './filterTree';
import { FoldedTree } from './FoldedTree';
import { PathView } from './PathView';
import { PHASES, TREE_COLOURS } from './treeTraits';

const MODES = ['tree', 'outline', 'path'] as const;

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
  const colour =
    TREE_COLOURS.find(each => each === address.get('colour')) ?? 'tier';
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
        {mode === 'tree' && (
          <Filter
            label={t('pages.traits.colour')}
            options={TREE_COLOURS.map(each => [
              each,
              t(`pages.traits.${each}`),
            ])}
            value={colour}
            onChange={next => address.go({ colour: next }, 'filter')}
          />
        )}
        <TreeFilters tree={tree} />
      </Controls>
      {isFiltered && <Matches matches={found.matches} of={tree.nodes.length} />}
      {mode === 'path' ? (
        <PathView tree={found.tree} />
      ) : (
        <FoldedTree
          key={`${text} ${phase} ${domain} ${region}`}
          mode={mode}
          colour={colour}
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
        ? t('pages.valueTree.noMatch', { of })
        : t('pages.valueTree.matches', { count: matches, of })}
    </Typography>
  );
}
