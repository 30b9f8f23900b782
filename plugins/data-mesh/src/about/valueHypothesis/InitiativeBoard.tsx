import type { Initiative } from '@backstage-data-mesh/model';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';
import { InitiativeEntry } from './InitiativeEntry';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
      gap: theme.spacing(2),
    },
    title: {
      ...theme.typography.body2,
      fontWeight: 700,
      margin: theme.spacing(0, 0, 1),
    },
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'DataMeshInitiativeBoard' },
);

const COLUMNS = {
  planned: ['planned'],
  active: ['active'],
  ended: ['done', 'stopped'],
} as const satisfies Record<string, readonly Initiative['status'][]>;

const ORDER = ['planned', 'active', 'ended'] as const;

/** The thin slices that try a bet: planned, active, ended. */
export function InitiativeBoard(props: { initiatives: readonly Initiative[] }) {
  const t = useText();
  const classes = useStyles();
  if (props.initiatives.length === 0) {
    return (
      <Section title={t('about.initiatives')}>
        <Typography variant="body2" color="textSecondary">
          {t('about.noInitiatives')}
        </Typography>
      </Section>
    );
  }
  return (
    <Section title={t('about.initiatives')}>
      <div className={classes.root}>
        {ORDER.map(column => (
          <BoardColumn
            key={column}
            column={column}
            initiatives={props.initiatives}
          />
        ))}
      </div>
    </Section>
  );
}

function BoardColumn(props: {
  column: keyof typeof COLUMNS;
  initiatives: readonly Initiative[];
}) {
  const t = useText();
  const classes = useStyles();
  const statuses: readonly Initiative['status'][] = COLUMNS[props.column];
  const entries = props.initiatives
    .map((initiative, index) => ({ initiative, index }))
    .filter(({ initiative }) => statuses.includes(initiative.status));
  return (
    <div>
      <h5 className={classes.title}>
        {t(`about.board.${props.column}`, { number: entries.length })}
      </h5>
      <ul className={classes.list}>
        {entries.map(entry => (
          <InitiativeEntry key={entry.index} {...entry} />
        ))}
      </ul>
    </div>
  );
}
