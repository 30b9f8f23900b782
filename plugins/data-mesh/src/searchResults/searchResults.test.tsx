import { kindNames } from '@backstage-data-mesh/model/vocabulary';
import type { Entity } from '@backstage/catalog-model';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { isOurResult, refOfFound } from './found';
import { SearchResultItem } from './SearchResultItem';
import { loadTogether } from './useFoundEntity';

jest.setTimeout(120_000);

const result = {
  ...{ title: 'Loans', text: 'Who has which book.', kind: 'DataProduct' },
  ...{ namespace: 'default', location: '/catalog/default/dataproduct/loans' },
};

const loans = {
  ...{ apiVersion: 'data-mesh/v1alpha1', kind: 'DataProduct' },
  metadata: {
    ...{ name: 'loans', namespace: 'default' },
    annotations: { 'data-mesh/findings': 'errors=2' } as Record<string, string>,
  },
  spec: { type: 'aggregate', lifecycle: 'production', owner: 'librarians' },
  relations: [
    { type: 'partOf', targetRef: 'domain:default/lending' },
    { type: 'partOf', targetRef: 'system:default/web' },
    { type: 'ownedBy', targetRef: 'group:default/librarians' },
  ],
} satisfies Entity;

const draw = (entities: Entity[], props: object = {}) =>
  renderInTestApp(
    <TestApiProvider apis={[[catalogApiRef, catalogApiMock({ entities })]]}>
      <SearchResultItem result={result} {...props} />
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );

describe('a result of the search', () => {
  it('says what it is, where, in which state, whose, and what was found', async () => {
    const { container } = await draw([loans]);
    expect(await screen.findByText('2 errors')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Loans' })).toHaveAttribute(
      'href',
      result.location,
    );
    const facts = screen.getAllByRole('listitem').map(each => each.textContent);
    expect(facts).toEqual([
      ...['data product', 'in lending', 'Production', 'of librarians'],
      'findings: 2 errors',
    ]);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it.each([
    [
      'nothing was found',
      { 'data-mesh/findings': 'none' },
      'none, judged alone',
    ],
    [
      'a rule could not tell',
      { 'data-mesh/findings': 'none', 'data-mesh/unknown-rules': '1' },
      'one rule could not tell',
    ],
    ['nobody looked', {}, 'not judged'],
  ])('tells that %s', async (_, annotations: Record<string, string>, words) => {
    await draw([{ ...loans, metadata: { ...loans.metadata, annotations } }]);
    expect(await screen.findByText(words)).toBeVisible();
  });

  it.each([
    ['has a part in the mesh', { dataMesh: {} }, ['findings: 2 errors']],
    ['has none', {}, []],
  ])('tells of a domain that %s what was found', async (_, spec, found) => {
    const domain = {
      ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Domain', spec },
      metadata: { ...loans.metadata, name: 'lending' },
      relations: [
        { type: 'partOf', targetRef: 'domain:default/library' },
        { type: 'ownedBy', targetRef: 'group:default/librarians' },
      ],
    };
    const location = '/catalog/default/domain/lending';
    await draw([domain], { result: { ...result, kind: 'Domain', location } });
    await screen.findByText('librarians');
    const facts = screen.getAllByRole('listitem').map(each => each.textContent);
    expect(facts).toEqual([
      ...['domain', 'in library', 'of librarians', ...found],
    ]);
  });

  it('says what the search knows where the catalog does not tell', async () => {
    await draw([]);
    expect(await screen.findByText('Who has which book.')).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('marks what was searched for', async () => {
    const fields = { title: 'The <m>Loans</m>' };
    const highlight = { preTag: '<m>', postTag: '</m>', fields };
    await draw([loans], { highlight });
    expect(
      await screen.findByRole('link', { name: 'The Loans' }),
    ).toBeVisible();
    expect(screen.getByText('Loans').tagName).toBe('MARK');
  });
});

describe('the results that are ours', () => {
  const isOurs = (type: string, kind: unknown) =>
    isOurResult({ type, document: { ...result, kind } });

  it('are entities of the kinds of the mesh', () => {
    for (const { kind } of Object.values(kindNames))
      expect(isOurs('software-catalog', kind)).toBe(true);
    expect(isOurs('software-catalog', 'Component')).toBe(false);
    expect(isOurs('software-catalog', 7)).toBe(false);
    expect(isOurs('techdocs', 'DataProduct')).toBe(false);
  });

  it.each([
    ['/catalog/default/dataproduct/loans', 'dataproduct:default/loans'],
    ['/c/loans%2Ev2/?tab=a#b', 'dataproduct:default/loans.v2'],
    ['/c/lo%ans', 'dataproduct:default/lo%ans'],
    ['', undefined],
  ])('have the name that the address %j ends with', (location, ref) => {
    expect(refOfFound({ ...result, location })).toBe(ref);
  });

  it('are asked for all at once', async () => {
    const getEntitiesByRefs = jest.fn(
      async ({ entityRefs }: { entityRefs: string[] }) => ({
        items: entityRefs.map(ref => ({ ...loans, kind: ref })),
      }),
    );
    const load = loadTogether({ getEntitiesByRefs });
    const [a, b] = await Promise.all([load('a'), load('b')]);
    expect([a?.kind, b?.kind]).toEqual(['a', 'b']);
    expect((await load('c'))?.kind).toBe('c');
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(2);
  });
});
