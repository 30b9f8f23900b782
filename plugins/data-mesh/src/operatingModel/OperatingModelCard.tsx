import {
  DataMeshCard,
  EmptyTeaching,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { usePageText } from '../facts/usePageText';
import { OperatingModelView } from './OperatingModelView';
import { useOperatingModel } from './useOperatingModel';

/**
 * Who works on the data product of this page: the matrix of responsibilities
 * and teams, and the interactions behind it.
 */
export function OperatingModelCard() {
  const t = usePageText();
  const loadable = useOperatingModel();
  return (
    <DataMeshCard
      title={t('operatingModel.title')}
      subheader={t('operatingModel.subheader')}
      loadable={loadable}
      empty={
        <EmptyTeaching
          title={t('operatingModel.empty.title')}
          description={t('operatingModel.empty.description')}
          yaml={EXAMPLE}
        />
      }
    >
      {model => <OperatingModelView model={model} />}
    </DataMeshCard>
  );
}

const EXAMPLE = `spec:
  owner: group:your-team
  responsibilities:
    - id: ingest
      primary: group:your-team
      material: [group:cloud-platform]
`;
