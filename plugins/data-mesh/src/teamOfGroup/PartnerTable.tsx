import type { TeamPartner } from '@backstage-data-mesh/model';
import {
  EntityLink,
  Mark,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { CompactTable } from '../facts/CompactTable';
import { NotGiven } from '../facts/NotGiven';
import { useText } from '../facts/useText';
import { formatAmount } from '../measures/formatAmount';
import { InteractionModeMark } from '../teams/InteractionModeMark';
import { TeamTypeMark } from '../teams/TeamTypeMark';

/** The teams on each side of a team: data, how they work, hours in common. */
export function PartnerTable(props: { partners: readonly TeamPartner[] }) {
  const t = useText();
  const locale = useLocale();
  return (
    <CompactTable
      label={t('team.worksWith.partners')}
      headings={[
        t('team.worksWith.team'),
        t('team.worksWith.flows'),
        t('team.worksWith.how'),
        t('team.worksWith.hours'),
      ]}
      rows={props.partners.map(each => ({
        key: each.ref,
        cells: [
          <>
            <EntityLink
              entityRef={each.ref}
              title={each.title}
              isMissing={each.isMissing}
            />
            <div>
              <TeamTypeMark type={each.type} />
            </div>
          </>,
          <Flows partner={each} />,
          <How partner={each} />,
          each.hoursShared === undefined ? (
            <NotGiven />
          ) : (
            t('teams.hours', {
              hours: formatAmount(
                Math.round(each.hoursShared * 10) / 10,
                locale,
              ),
            })
          ),
        ],
      }))}
    />
  );
}

function Flows({ partner }: { partner: TeamPartner }) {
  const t = useText();
  const { reads, readBy } = partner;
  if (reads + readBy === 0) return <>{t('team.worksWith.noFlow')}</>;
  return (
    <>
      {reads > 0 && <div>{t('team.worksWith.reads', { count: reads })}</div>}
      {readBy > 0 && <div>{t('team.worksWith.readBy', { count: readBy })}</div>}
    </>
  );
}

/** Two teams between whom data flows say how they work together. */
function How({ partner }: { partner: TeamPartner }) {
  const t = useText();
  if (partner.modes.length === 0)
    return (
      <Mark shape="dashed-ring" ink="quiet">
        {t('team.worksWith.undeclared')}
      </Mark>
    );
  return (
    <>
      {partner.modes.map(mode => (
        <div key={mode}>
          <InteractionModeMark mode={mode} />
        </div>
      ))}
    </>
  );
}
