import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../facts/CompactTable';
import { FreeText } from '../facts/FreeText';
import { NotGiven } from '../facts/NotGiven';
import { Section } from '../facts/Section';
import { usePageText } from '../facts/usePageText';
import type { Pack } from './pack';

/** Seats that nobody holds; nothing where all are taken. */
export function EmptySeats({ seats }: { seats: Pack['emptySeats'] }) {
  const t = usePageText();
  const title = t('meeting.seats.title');
  if (seats.length === 0) return <></>;
  return (
    <Section title={title}>
      <CompactTable
        label={title}
        headings={[t('meeting.seats.role'), t('meeting.seats.represents')]}
        rows={seats.map(({ index, role, represents }) => ({
          key: String(index),
          cells: [
            <Mark key="role" shape="ring" ink="bad">
              <FreeText>{role}</FreeText>
            </Mark>,
            represents ? (
              <EntityRefLink key="for" entityRef={represents} hideIcon />
            ) : (
              <NotGiven key="for" />
            ),
          ],
        }))}
      />
    </Section>
  );
}
