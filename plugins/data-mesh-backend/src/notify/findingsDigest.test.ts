import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { FINDINGS_HASH } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { RememberedTransition } from '../history/transitionLog';
import {
  addTransitions,
  findingsDigests,
  type NetTransitions,
} from './findingsDigest';
import { linkTo } from './notice';

const CREW = 'group:default/crew';

const product = (name: string) => ({
  ...{ apiVersion: 'data-mesh/v1alpha1', kind: 'DataProduct' },
  metadata: { name },
  spec: { type: 'source-aligned', lifecycle: 'production', owner: 'crew' },
});

const graph = buildMeshGraph(
  readMesh([
    {
      ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
      ...{ metadata: { name: 'crew' }, spec: { type: 'team', children: [] } },
    },
    ...['visits', 'stays'].map(product),
  ]).items,
);

const came = (name: string, rule: string): RememberedTransition => ({
  ...{ id: 1, at: new Date(0), version: 2, ruleSet: 'any', cause: 'entity' },
  ...{ subject: `dataproduct:default/${name}`, rule },
  ...{ from: 'pass', to: 'fail', severity: 'warning' },
});

const digestsOf = (...transitions: RememberedTransition[]) => {
  const net: NetTransitions = new Map();
  for (const each of transitions) addTransitions(net, [each]);
  return findingsDigests(graph, net);
};

const linksOf = (...transitions: RememberedTransition[]) =>
  digestsOf(...transitions).map(({ link }) => link);

describe('a digest of findings', () => {
  it('of one entity leads to where its findings stand unfolded', () => {
    expect(linksOf(came('visits', 'a'), came('visits', 'b'))).toEqual([
      `${linkTo('dataproduct:default/visits')}${FINDINGS_HASH}`,
    ]);
  });

  it('tells nothing of what is as it was before, whatever it went through', () => {
    const first = came('visits', 'a');
    const back = { ...first, from: 'fail', to: 'pass' } as const;
    expect(digestsOf(first, back)).toEqual([]);
  });

  it('of several leads to their owner', () => {
    expect(linksOf(came('visits', 'a'), came('stays', 'a'))).toEqual([
      linkTo(CREW),
    ]);
  });
});
