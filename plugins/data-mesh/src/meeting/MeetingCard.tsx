import {
  DataMeshCard,
  useDataMesh,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePageText } from '../facts/usePageText';
import { useAddress } from '../pages/address/useAddress';
import { Controls } from '../pages/controls/Controls';
import { PrintButton } from '../print/PrintButton';
import { PrintRegion } from '../print/PrintRegion';
import { dayOf } from './dayOf';
import { DayField } from './DayField';
import { MeetingPackView } from './MeetingPackView';

/** What the governance body of this page has before it when it meets. */
export function MeetingCard() {
  const t = usePageText();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const address = useAddress();
  const asOf = dayOf(address.get('asOf'));
  const since = dayOf(address.get('since'));
  const loadable = useDataMesh(
    api => api.ask('getMeetingPack', { ...parseEntityRef(ref), asOf, since }),
    [ref, asOf, since],
  );
  return (
    <PrintRegion>
      <DataMeshCard
        title={t('inbox.meeting')}
        subheader={
          loadable.state !== 'no-backend' && (
            <Controls>
              <DayField
                label={t('meeting.asOf')}
                help={t('meeting.asOfHelp')}
                value={asOf}
                onChange={day => address.go({ asOf: day }, 'filter')}
              />
              <DayField
                label={t('meeting.since')}
                help={t('meeting.sinceHelp')}
                value={since}
                onChange={day => address.go({ since: day }, 'filter')}
              />
            </Controls>
          )
        }
        action={<PrintButton />}
        loadable={loadable}
        empty={<Typography variant="body2">{t('inbox.nothing')}</Typography>}
        withoutBackend={
          <Typography variant="body2">{t('meeting.noBackend')}</Typography>
        }
      >
        {({ pack, isPartial, asOf: moment, stale }) => (
          <MeetingPackView
            pack={pack}
            isPartial={isPartial}
            time={{ asOf: moment, isStale: stale }}
          />
        )}
      </DataMeshCard>
    </PrintRegion>
  );
}
