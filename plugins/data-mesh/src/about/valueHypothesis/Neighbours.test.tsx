import type {
  PlacedValueTreeNode,
  ValueTree,
} from '@backstage-data-mesh/model';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import { drawOnEntityPage } from '../../__testUtils__/drawOnEntityPage';
import { Neighbours } from './Neighbours';

const GOAL = 'domain:default/lending#readers';

function bet(name: string, effort?: number): Entity {
  const priority = {
    ...{ userValue: 8, timeCriticality: 5, riskReduction: 3, effort },
  };
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name, namespace: 'default' },
    spec: {
      ...{ owner: 'crew', status: 'active' },
      statement: { weBelieve: 'a', willResultIn: 'b' },
      ...(effort && { priority }),
    },
  };
}

function node(more: Partial<PlacedValueTreeNode>): PlacedValueTreeNode {
  return {
    ...{ id: '', tier: 'hypothesis', entityRef: more.id ?? '', title: '' },
    ...{ phase: 'live', measures: [], isMissing: false, level: 3 },
    ...{ childIds: [], otherParents: [], parentId: GOAL },
    ...more,
  };
}

const goal = node({
  ...{ id: GOAL, tier: 'goal', entityRef: 'domain:default/lending' },
  ...{ title: 'Win readers', context: 'Lending', parentId: undefined },
});
const flyers = node({ id: 'valuehypothesis:default/flyers', title: 'Flyers' });
const self = node({ id: 'valuehypothesis:default/counter', title: 'Counter' });
const elsewhere = node({
  ...{ id: 'valuehypothesis:default/other', title: 'Elsewhere' },
  parentId: 'domain:default/town#b',
});

function draw(nodes: PlacedValueTreeNode[]) {
  const tree: ValueTree = { rootId: GOAL, nodes, isCut: false };
  const api = createFakeDataMeshApi({
    getValueTree: async () => answerOf(tree),
  });
  const entities = [bet('counter', 10), bet('flyers', 2), bet('other')];
  return drawOnEntityPage(<Neighbours />, {
    entity: entities[0],
    apis: [
      [dataMeshApiRef, api],
      [catalogApiRef, catalogApiMock({ entities })],
    ],
  });
}

describe('Neighbours', () => {
  it('ranks what is tried for the same goal by its score', async () => {
    await draw([goal, self, flyers, elsewhere]);
    const table = await screen.findByRole('table');
    const [, first, second, ...more] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent('Flyerslive8');
    expect(second).toHaveTextContent('this onelive1.6');
    expect(more).toEqual([]);
    expect(screen.getByText('Win readers')).toBeInTheDocument();
  });

  it('says that nothing else is tried', async () => {
    await draw([goal, self]);
    expect(
      await screen.findByText(/No other value hypothesis/),
    ).toBeInTheDocument();
  });

  it('says that it stands under no goal', async () => {
    await draw([node({ ...self, parentId: undefined })]);
    expect(
      await screen.findByText('It stands under no goal.'),
    ).toBeInTheDocument();
  });
});
