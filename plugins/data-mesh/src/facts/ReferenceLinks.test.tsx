import { dataProduct } from '@backstage-data-mesh/model';
import { screen } from '@testing-library/react';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { ReferenceLinks } from './ReferenceLinks';
import { ReferencesProvider } from './references';

const entity = {
  metadata: { namespace: 'emea' },
  spec: {
    owner: 'squad',
    platforms: ['cloud', 'resource:apac/lake'],
    inputPorts: [{ from: 'loans#lent-books' }],
    domain: 'not a ref at all',
  },
};

function draw(at: (string | number)[]) {
  return drawOnEntityPage(
    <ReferencesProvider kind={dataProduct} entity={entity}>
      <ReferenceLinks at={at} />
    </ReferencesProvider>,
  );
}

function hrefs() {
  return screen.getAllByRole('link').map(link => link.getAttribute('href'));
}

describe('ReferenceLinks', () => {
  it('takes kind and namespace from the declaration and the entity', async () => {
    await draw(['spec', 'owner']);
    expect(hrefs()).toEqual(['/catalog/emea/group/squad']);
  });

  it('lists every reference of a field', async () => {
    await draw(['spec', 'platforms']);
    expect(hrefs()).toEqual([
      '/catalog/emea/system/cloud',
      '/catalog/apac/resource/lake',
    ]);
  });

  it('names the part behind the reference', async () => {
    await draw(['spec', 'inputPorts', 0, 'from']);
    expect(screen.getByText('lent-books')).toBeInTheDocument();
  });

  it.each([[['spec', 'region']], [['spec', 'domain']]])(
    'says that nothing is given at %j',
    async path => {
      await draw(path);
      expect(screen.getByText('not given')).toBeInTheDocument();
    },
  );
});
