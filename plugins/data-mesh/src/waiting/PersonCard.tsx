import {
  DataMeshCard,
  EmptyTeaching,
  EntityLink,
  useDataMesh,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { nameOfRef } from '@backstage-data-mesh/model';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Section } from '../facts/Section';
import { useText } from '../facts/useText';
import { WaitingList } from './WaitingList';

type Person = AnswerOf<'getWaiting'>;

/** So many of what a person owns are named. */
const MAX_OWNED = 12;

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
      gap: theme.spacing(1, 3),
      overflowWrap: 'anywhere',
    },
    quiet: { ...theme.typography.caption, color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshPersonCard' },
);

/** What waits for the person of this page, where they sit, and what they own. */
export function PersonCard() {
  const t = useText();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const loadable = useDataMesh(
    api => api.ask('getWaiting', parseEntityRef(ref)),
    [ref],
  );
  const isBare =
    loadable.state === 'ready' &&
    [loadable.value.owned, loadable.value.seats, loadable.value.waiting].every(
      ({ length }) => length === 0,
    );
  return (
    <DataMeshCard
      title={t('waiting.titleOf')}
      loadable={isBare ? { ...loadable, state: 'empty' } : loadable}
      empty={
        <EmptyTeaching
          title={t('waiting.none.title')}
          description={t('waiting.none.description')}
          yaml={`kind: DataProduct
spec:
  productOwner: ${ref}
`}
        />
      }
    >
      {person => <PersonView person={person} />}
    </DataMeshCard>
  );
}

function PersonView({ person }: { person: Person }) {
  const t = useText();
  const { waiting, seats, owned, totals } = person;
  return (
    <>
      <WaitingList waiting={waiting} total={totals.waiting} />
      {seats.length > 0 && (
        <Section title={t('waiting.seats', { number: seats.length })}>
          <Seats seats={seats} />
        </Section>
      )}
      {owned.length > 0 && (
        <Section title={t('waiting.owns', { number: totals.owned })}>
          <Owned owned={owned} total={totals.owned} />
        </Section>
      )}
    </>
  );
}

function Seats({ seats }: Pick<Person, 'seats'>) {
  const t = useText();
  const classes = useStyles();
  return (
    <Typography component="ul" variant="body2" className={classes.list}>
      {seats.map((seat, index) => (
        // one may hold several seats of a body
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          <EntityLink entityRef={seat.body} title={seat.title} />
          <div className={classes.quiet}>
            {seat.role}
            {seat.represents && (
              <>
                {' '}
                {t('waiting.represents', { whom: nameOfRef(seat.represents) })}
              </>
            )}
          </div>
        </li>
      ))}
    </Typography>
  );
}

function Owned(props: Pick<Person, 'owned'> & { total: number }) {
  const t = useText();
  const classes = useStyles();
  const shown = props.owned.slice(0, MAX_OWNED);
  const more = props.total - shown.length;
  return (
    <Typography component="ul" variant="body2" className={classes.list}>
      {shown.map(({ ref, title, by }) => (
        <li key={ref}>
          <EntityLink entityRef={ref} title={title} />
          <div className={classes.quiet}>{t(`waiting.by.${by}`)}</div>
        </li>
      ))}
      {more > 0 && (
        <li className={classes.quiet}>
          {t('waiting.ownsMore', { count: more })}
        </li>
      )}
    </Typography>
  );
}
