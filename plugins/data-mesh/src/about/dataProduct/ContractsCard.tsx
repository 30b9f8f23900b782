import { dataProduct, offeredPorts } from '@backstage-data-mesh/model';
import {
  Card,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { ReferencesProvider } from '../../facts/references';
import { useText } from '../../facts/useText';
import { InputPorts } from './InputPorts';
import { OutputPorts } from './OutputPorts';

/** What the data product of this page promises, and what it needs: its ports. */
export function ContractsCard() {
  const t = useText();
  const { entity } = useEntity();
  const result = useMemo(() => dataProduct.parse(entity), [entity]);
  return (
    <Card title={t('about.contracts')}>
      {result.ok ? (
        <ReferencesProvider kind={dataProduct} entity={result.entity}>
          <Typography component="div" variant="body2">
            <OutputPorts ports={offeredPorts(result.entity)} />
            <InputPorts ports={result.entity.spec.inputPorts ?? []} />
          </Typography>
        </ReferencesProvider>
      ) : (
        t('about.unusable', {
          kind: dataProduct.title,
          count: result.problems.length,
        })
      )}
    </Card>
  );
}
