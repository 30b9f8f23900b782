import {
  dataMeshApiRef,
  type DataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { screen } from '@testing-library/react';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { loansModel } from './__testUtils__/models';
import { OperatingModelCard } from './OperatingModelCard';

const loans: Entity = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'loans' },
};

function draw(getOperatingModel: DataMeshApi['getOperatingModel']) {
  const api = createFakeDataMeshApi({ getOperatingModel });
  return drawOnEntityPage(<OperatingModelCard />, {
    entity: loans,
    apis: [[dataMeshApiRef, api]],
  });
}

describe('OperatingModelCard', () => {
  it('asks for the product of the page and draws its matrix', async () => {
    await draw(async ref =>
      answerOf(ref === 'dataproduct:default/loans' ? loansModel : undefined),
    );
    expect(
      await screen.findByRole('table', { name: 'Responsibilities by team' }),
    ).toBeInTheDocument();
  });

  it('teaches what to write when nothing is known', async () => {
    await draw(async () => answerOf());
    expect(
      await screen.findByText('Nobody is known to work on it yet'),
    ).toBeInTheDocument();
  });

  it('says so when the mesh could not be read', async () => {
    await draw(async () => {
      throw new Error('The catalog is asleep');
    });
    expect(await screen.findByText(/Could not be loaded/)).toBeInTheDocument();
  });
});
