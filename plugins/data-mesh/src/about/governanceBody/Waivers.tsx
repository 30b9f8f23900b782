import type { GovernanceBodyEntity } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useNow } from '../../facts/clock';
import { CompactTable } from '../../facts/CompactTable';
import { DateText } from '../../facts/DateText';
import { describeDate } from '../../facts/describeDate';
import { FreeText } from '../../facts/FreeText';
import { NotGiven } from '../../facts/NotGiven';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';

type WaiverList = NonNullable<GovernanceBodyEntity['spec']['waivers']>;

/** Who is exempt, from what, until when; what ends soonest stands first. */
export function Waivers(props: { waivers: WaiverList }) {
  const t = useText();
  const title = t('about.waivers');
  if (props.waivers.length === 0) return <></>;
  const soonestFirst = props.waivers
    .map((waiver, index) => ({ waiver, index }))
    .sort((a, b) => (endOf(a.waiver) < endOf(b.waiver) ? -1 : 1));
  return (
    <Section title={title}>
      <CompactTable
        label={title}
        headings={[
          t('about.exempt'),
          t('about.fromRule'),
          t('about.expires'),
          t('about.approvedBy'),
          t('about.why'),
        ]}
        rows={soonestFirst.map(({ waiver, index }) => ({
          key: String(index),
          cells: [
            <ReferenceLinks at={['spec', 'waivers', index, 'entity']} />,
            <FreeText>{waiver.rule}</FreeText>,
            <Expiry expires={waiver.expires} />,
            <ReferenceLinks at={['spec', 'waivers', index, 'approvedBy']} />,
            waiver.reason ? <FreeText>{waiver.reason}</FreeText> : <NotGiven />,
          ],
        }))}
      />
    </Section>
  );
}

function Expiry(props: { expires?: string }) {
  const t = useText();
  const now = useNow();
  const { expires } = props;
  if (!expires) {
    return (
      <Mark shape="warning" ink="bad">
        {t('about.noEnd')}
      </Mark>
    );
  }
  return describeDate(expires, now).isPast ? (
    <Mark shape="square" ink="quiet">
      {t('about.expired')} · <DateText iso={expires} />
    </Mark>
  ) : (
    <DateText iso={expires} />
  );
}

function endOf({ expires }: WaiverList[number]): string {
  return expires ?? '9999';
}
