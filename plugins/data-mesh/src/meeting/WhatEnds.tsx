import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../facts/CompactTable';
import { DateText } from '../facts/DateText';
import { FreeText } from '../facts/FreeText';
import { Section } from '../facts/Section';
import { usePageText } from '../facts/usePageText';
import { BoundedRefs } from './BoundedRefs';
import type { Pack } from './pack';

type Grace = Pack['leavingGrace'][number];
type Waiver = Pack['expiringWaivers'][number];

/** Graces and waivers that end before the body meets again. */
export function WhatEnds(props: {
  graces: readonly Grace[];
  waivers: readonly Waiver[];
}) {
  const t = usePageText();
  const title = t('meeting.ends.title');
  const { graces, waivers } = props;
  return (
    <Section title={title}>
      {graces.length + waivers.length === 0 ? (
        t('meeting.ends.none')
      ) : (
        <CompactTable
          label={title}
          headings={[
            t('meeting.ends.what'),
            t('meeting.ends.ends'),
            t('meeting.ends.then'),
          ]}
          rows={[
            ...graces.map(grace => ({
              key: `grace ${grace.policy}`,
              cells: [
                <GraceName key="what" grace={grace} />,
                <End
                  key="end"
                  iso={grace.graceUntil}
                  isOver={grace.isOver}
                  word={t('meeting.ends.over')}
                />,
                <WhoFails key="then" grace={grace} />,
              ],
            })),
            ...waivers.map((waiver, index) => ({
              key: `waiver ${waiver.id} ${index}`,
              cells: [
                <WaiverName key="what" waiver={waiver} />,
                <End
                  key="end"
                  iso={waiver.expires}
                  isOver={waiver.isExpired}
                  word={t('meeting.ends.expired')}
                />,
                <Need key="then" waiver={waiver} />,
              ],
            })),
          ]}
        />
      )}
    </Section>
  );
}

function GraceName({ grace }: { grace: Grace }) {
  const t = usePageText();
  return (
    <>
      <FreeText>{grace.title ?? grace.policy}</FreeText>
      <div>{t('meeting.ends.grace')}</div>
    </>
  );
}

function WaiverName({ waiver }: { waiver: Waiver }) {
  const t = usePageText();
  return (
    <>
      <EntityRefLink entityRef={waiver.entity} hideIcon />
      <div>{t('meeting.ends.waiver', { rule: waiver.rule })}</div>
      {waiver.reason && <FreeText>{waiver.reason}</FreeText>}
    </>
  );
}

function End(props: { iso: string; isOver: boolean; word: string }) {
  const { iso, isOver, word } = props;
  if (!isOver) return <DateText iso={iso} />;
  return (
    <Mark shape="warning" ink="bad">
      {word} · <DateText iso={iso} />
    </Mark>
  );
}

function WhoFails({ grace }: { grace: Grace }) {
  const t = usePageText();
  const count = grace.entities.length;
  if (count === 0) return <>{t('meeting.ends.failsNobody')}</>;
  return (
    <>
      {t('meeting.ends.fails', { count })} <BoundedRefs refs={grace.entities} />
    </>
  );
}

function Need({ waiver: { isNeeded } }: { waiver: Waiver }) {
  const t = usePageText();
  if (isNeeded === undefined) return <>{t('meeting.ends.unknownNeed')}</>;
  return <>{t(isNeeded ? 'meeting.ends.needed' : 'meeting.ends.notNeeded')}</>;
}
