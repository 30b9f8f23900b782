import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { treeOf } from '../../valueTree/__testUtils__/trees';
import { drawPage } from '../__testUtils__/drawPage';
import { ValueTreePage } from './ValueTreePage';

function domain(name: string, spec: Record<string, unknown>): Entity {
  const apiVersion = 'backstage.io/v1alpha1';
  const metadata = { name, title: `The ${name}`, namespace: 'default' };
  return { apiVersion, kind: 'Domain', metadata, spec } as Entity;
}

const vision = { vision: 'Everybody reads.' };
const entities = [
  domain('branch', { owner: 'a', subdomainOf: 'city', dataMesh: vision }),
  domain('city', { owner: 'a', dataMesh: vision }),
  domain('plain', { owner: 'a' }),
];

const tree = treeOf(
  ['Vision', ['Goal', ['Bet', ['Pilot']], ['Hunch']], ['Other goal']],
  {
    Hunch: { phase: 'ended' },
    Bet: { otherParents: [{ id: 'other goal' }] },
  },
);

function draw(address?: string, drawn = entities) {
  const asked: string[] = [];
  const api = createFakeDataMeshApi({
    getValueTree: async ref => {
      asked.push(ref);
      return answerOf(tree);
    },
  });
  const page = drawPage(<ValueTreePage />, { api, address, entities: drawn });
  return { asked, page };
}

function titles(list: HTMLElement): (string | null)[] {
  return within(list)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
}

describe('the page of the value tree', () => {
  it('begins with a domain that is in no other, and offers those with a vision', async () => {
    const { asked, page } = draw('?mode=tree');
    const { container } = await page;
    const region = await screen.findByRole('region', { name: /as a picture/ });
    expect(titles(region)).toContain('Hunch');
    expect(asked.at(-1)).toBe('domain:default/city');
    const choice = screen.getByLabelText('Of');
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['The city', 'The branch']);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('is of the domain in the address', async () => {
    const { asked, page } = draw('?of=domain:default/branch');
    await page;
    await screen.findByLabelText('Search');
    expect(new Set(asked)).toEqual(new Set(['domain:default/branch']));
  });

  it('shows what is searched for with what leads to it, and keeps it in the address', async () => {
    const { page } = draw('?mode=outline');
    await page;
    await userEvent.type(await screen.findByLabelText('Search'), 'pilot');
    expect(window.location.search).toBe('?mode=outline&q=pilot');
    expect(await screen.findByText(/^1 of 6 nodes matches/)).toBeVisible();
    expect(titles(screen.getByRole('tree'))).toEqual([
      ...['Vision', 'Goal', 'Bet', 'Pilot'],
    ]);
  });

  it('can be of one state', async () => {
    const { page } = draw('?mode=outline&state=ended');
    await page;
    expect(titles(await screen.findByRole('tree'))).toEqual([
      ...['Vision', 'Goal', 'Hunch'],
    ]);
  });

  it('is coloured by what the address names, with the words on the cards', async () => {
    const { page } = draw('?mode=tree&colour=state');
    const { container } = await page;
    const legend = await screen.findByRole('list', {
      name: 'Colour by: State',
    });
    const words = within(legend)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(words).toEqual(['live (5)', 'ended (1)']);
    const region = screen.getByRole('region', { name: /as a picture/ });
    const card = within(region).getByRole('link', { name: 'Hunch' });
    expect(card.closest('li')).toHaveTextContent('ended');
    expect(await findAccessibilityFaults(container)).toEqual([]);
    await userEvent.selectOptions(screen.getByLabelText('Colour by'), 'Domain');
    expect(window.location.search).toContain('colour=domain');
    expect(
      await screen.findByRole('list', { name: 'Colour by: Domain' }),
    ).toHaveTextContent('in no domain (6)');
  });

  it('is a path to one node, with what it also serves', async () => {
    const { page } = draw('?mode=path&node=pilot');
    const { container } = await page;
    const path = await screen.findByRole('list', { name: /way down/ });
    expect(titles(path)).toEqual(['Vision', 'Goal', 'Bet', 'Pilot']);
    expect(path).toHaveTextContent('It also serves Other goal.');
    await userEvent.selectOptions(
      screen.getByLabelText('Down to'),
      'Value hypothesis: Hunch',
    );
    expect(window.location.search).toBe('?mode=path&node=hunch');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('teaches how a tree begins where no domain has a vision', async () => {
    const { page } = draw('?', [entities[2]]);
    await page;
    expect(
      await screen.findByText('No domain says yet where it wants to go'),
    ).toBeVisible();
  });
});
