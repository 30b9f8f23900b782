import type { GovernanceBodyEntity } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { CompactTable } from '../../facts/CompactTable';
import { FreeText } from '../../facts/FreeText';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';

type SeatList = NonNullable<GovernanceBodyEntity['spec']['seats']>;

/** Who sits where, and for whom; a seat that nobody holds is shown. */
export function Seats(props: { seats: SeatList }) {
  const t = useText();
  const title = t('about.seats');
  return (
    <Section title={title}>
      {props.seats.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('about.noSeats')}
        </Typography>
      ) : (
        <CompactTable
          label={title}
          headings={[t('about.role'), t('about.heldBy'), t('about.represents')]}
          rows={props.seats.map((seat, index) => ({
            key: String(index),
            cells: [
              <FreeText>{seat.role}</FreeText>,
              seat.who ? (
                <ReferenceLinks at={['spec', 'seats', index, 'who']} />
              ) : (
                <Mark shape="ring" ink="bad">
                  {t('about.emptySeat')}
                </Mark>
              ),
              <ReferenceLinks at={['spec', 'seats', index, 'represents']} />,
            ],
          }))}
        />
      )}
    </Section>
  );
}
