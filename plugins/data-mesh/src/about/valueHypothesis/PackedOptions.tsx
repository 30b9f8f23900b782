import { useDataMesh } from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useText } from '../../facts/useText';
import { DecisionOptions } from '../../meeting/DecisionOptions';

/** The options of this bet, as the pack of its body has them. */
export default function PackedOptions({ body }: { body: string }) {
  const t = useText();
  const ref = stringifyEntityRef(useEntity().entity);
  const loadable = useDataMesh(
    api => api.ask('getMeetingPack', parseEntityRef(body)),
    [body],
  );
  if (loadable.state === 'no-backend') return <>{t('about.due.elsewhere')}</>;
  if (loadable.state !== 'ready') return <></>;
  const bet = loadable.value.pack.toDecide.find(each => each.bet === ref);
  return bet ? <DecisionOptions bet={bet} isFolded /> : <></>;
}
