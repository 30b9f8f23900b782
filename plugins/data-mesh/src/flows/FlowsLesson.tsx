import { EmptyTeaching } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useText } from '../facts/useText';

/** How to say what a data product reads. */
export function FlowsLesson() {
  const t = useText();
  return (
    <EmptyTeaching
      title={t('flows.empty.title')}
      description={t('flows.empty.description')}
      yaml={EXAMPLE}
    />
  );
}

const EXAMPLE = `spec:
  inputPorts:
    - name: visits
      from: dataproduct:visits#visits
      expects: { version: ^1.0.0 }
`;
