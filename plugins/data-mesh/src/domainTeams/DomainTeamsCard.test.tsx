import {
  dataMeshApiRef,
  type DataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { DomainTeamsCard } from './DomainTeamsCard';

const lending: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name: 'lending', namespace: 'default' },
  spec: { owner: 'leads', type: 'data-domain' },
};

function group(name: string, more: Partial<Entity> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    ...more,
  };
}

const entities: Entity[] = [
  group('crew', {
    relations: [
      { type: 'describedBy', targetRef: 'teamprofile:default/crew-profile' },
    ],
  }),
  group('helpers', {
    metadata: {
      ...{ name: 'helpers', namespace: 'default' },
      annotations: { 'data-mesh/team-type': 'enabling' },
    },
  }),
  {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'TeamProfile',
    metadata: { name: 'crew-profile', namespace: 'default' },
    spec: { team: 'group:default/crew', type: 'stream-aligned', owner: 'crew' },
  },
];

function product(name: string, team?: string, isMissing?: true) {
  const owner = team
    ? { ref: `group:default/${team}`, title: team, isMissing }
    : undefined;
  return {
    ...{ ref: `dataproduct:default/${name}`, title: name, owner },
    lifecycle: 'production',
  };
}

function draw(products: object[]) {
  const value = {
    domainRef: 'domain:default/lending',
    groups: [{ type: 'aggregate', products }],
    narrower: [],
  };
  const getDomainProducts = async () => answerOf(value);
  const api = createFakeDataMeshApi({
    getDomainProducts,
  } as unknown as Partial<DataMeshApi>);
  return drawOnEntityPage(<DomainTeamsCard />, {
    entity: lending,
    apis: [
      [dataMeshApiRef, api],
      [catalogApiRef, catalogApiMock({ entities })],
    ],
  });
}

async function rows() {
  const table = await screen.findByRole('table', { name: 'Teams' });
  const [, ...found] = within(table).getAllByRole('row');
  return found.map(({ textContent }) => textContent);
}

describe('DomainTeamsCard', () => {
  it('shows who owns most first, each with the type that it says', async () => {
    await draw([
      product('a', 'helpers'),
      product('b', 'crew'),
      product('c', 'crew'),
      product('d', 'strangers', true),
    ]);
    const [first, second, third] = await rows();
    expect(first).toMatch(/^crew.*tream-aligned.*2 data products$/);
    expect(second).toMatch(/^helpers.*nabling.*1 data product$/);
    expect(third).toMatch(/^strangers \(not in the catalog\).*1 data product$/);
  });

  it('says how many data products nobody owns', async () => {
    await draw([product('a'), product('b', 'crew')]);
    expect(
      await screen.findByText('Nobody owns one data product of the domain.'),
    ).toBeInTheDocument();
  });

  it('says that there is none', async () => {
    await draw([]);
    expect(
      await screen.findByText('No team owns a data product of this domain.'),
    ).toBeInTheDocument();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw([product('a', 'crew')]);
    await rows();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
