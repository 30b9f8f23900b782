import {
  LoadableContent,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useText } from '../facts/useText';
import { WaitingList } from './WaitingList';

/** What waits for whoever looks at it; for a card that has its own title. */
export function MyWaiting() {
  const t = useText();
  const identity = useApi(identityApiRef);
  const loadable = useDataMesh(
    async api => {
      const { userEntityRef } = await identity.getBackstageIdentity();
      return api.ask('getWaiting', parseEntityRef(userEntityRef));
    },
    [identity],
  );
  return (
    <LoadableContent
      title={t('waiting.title')}
      loadable={loadable}
      empty={t('waiting.unknown')}
    >
      {({ waiting, totals }) => (
        <WaitingList waiting={waiting} total={totals.waiting} />
      )}
    </LoadableContent>
  );
}
