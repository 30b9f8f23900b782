import {
  DataMeshCard,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityTabLink } from '../facts/EntityTabLink';
import { meetingPath } from '../facts/meetingPath';
import { useText } from '../facts/useText';
import { PackSummary } from './PackSummary';

/** How much waits for the governance body of this page, with a way to it. */
export function InboxCard() {
  const t = useText();
  const ref = stringifyEntityRef(useEntity().entity);
  const loadable = useDataMesh(
    api => api.ask('getMeetingPack', parseEntityRef(ref)),
    [ref],
  );
  return (
    <DataMeshCard
      title={t('inbox.title')}
      action={
        <Typography component="span" variant="body2">
          <EntityTabLink entityRef={ref} path={meetingPath}>
            {t('inbox.meeting')}
          </EntityTabLink>
        </Typography>
      }
      loadable={loadable}
      empty={<Typography variant="body2">{t('inbox.nothing')}</Typography>}
      withoutBackend={
        <Typography variant="body2">{t('inbox.withoutBackend')}</Typography>
      }
    >
      {({ pack }) => <PackSummary pack={pack} />}
    </DataMeshCard>
  );
}
