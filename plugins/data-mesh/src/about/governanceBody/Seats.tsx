import type { GovernanceBodyEntity } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FreeText } from '../../facts/FreeText';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';
import { FoundOfRules } from './FoundOfRules';

type SeatList = NonNullable<GovernanceBodyEntity['spec']['seats']>;

interface PlacedSeat {
  readonly seat: SeatList[number];
  /** Its place in the entity. */
  readonly index: number;
}

const useStyles = makeStyles(
  theme => ({
    roles: { margin: 0, display: 'grid', gap: theme.spacing(1.5) },
    role: { fontWeight: 700, margin: 0 },
    seats: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
      gap: theme.spacing(0.5, 3),
      overflowWrap: 'anywhere',
    },
    quiet: { ...theme.typography.caption, color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshSeats' },
);

/** Who sits where, by role, and for whom; a seat that nobody holds is shown. */
export function Seats(props: { seats: SeatList }) {
  const t = useText();
  const classes = useStyles();
  const roles = byRole(props.seats);
  return (
    <Section title={t('about.seats')}>
      {props.seats.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('about.noSeats')}
        </Typography>
      ) : (
        <dl className={classes.roles}>
          {[...roles].map(([role, seats]) => (
            <div key={role}>
              <dt className={classes.role}>
                <FreeText>{role}</FreeText>{' '}
                <span className={classes.quiet}>{countOf(seats)}</span>
              </dt>
              <Typography component="dd" variant="body2" style={{ margin: 0 }}>
                <ul className={classes.seats}>
                  {seats.map(placed => (
                    <li key={placed.index}>
                      <Seat {...placed} />
                    </li>
                  ))}
                </ul>
              </Typography>
            </div>
          ))}
        </dl>
      )}
      <FoundOfRules rules={SEAT_RULES} />
    </Section>
  );

  function countOf(seats: readonly PlacedSeat[]): string {
    const taken = seats.filter(({ seat }) => seat.who).length;
    return t('about.takenOf', {
      taken,
      seats: seats.length,
    });
  }
}

/** What rules find on who sits there, and whom nobody represents. */
const SEAT_RULES = [
  'governance-domain-unrepresented',
  'governance-body-composition',
];

function Seat({ seat, index }: PlacedSeat) {
  const t = useText();
  const classes = useStyles();
  return (
    <>
      {seat.who ? (
        <ReferenceLinks at={['spec', 'seats', index, 'who']} />
      ) : (
        <Mark shape="ring" ink="bad">
          {t('about.emptySeat')}
        </Mark>
      )}
      {seat.represents && (
        <div className={classes.quiet}>
          {t('about.for')}{' '}
          <ReferenceLinks at={['spec', 'seats', index, 'represents']} />
        </div>
      )}
    </>
  );
}

/** In the order in which each role is first named; empty seats come first. */
function byRole(seats: SeatList): ReadonlyMap<string, readonly PlacedSeat[]> {
  const roles = new Map<string, PlacedSeat[]>();
  for (const [index, seat] of seats.entries()) {
    const group = roles.get(seat.role);
    if (group) group.push({ seat, index });
    else roles.set(seat.role, [{ seat, index }]);
  }
  for (const group of roles.values()) {
    group.sort((a, b) => Number(!!a.seat.who) - Number(!!b.seat.who));
  }
  return roles;
}
