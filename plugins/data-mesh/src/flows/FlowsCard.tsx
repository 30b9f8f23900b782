import type { Flow } from '@backstage-data-mesh/model';
import {
  DataMeshCard,
  EntityLink,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from '../facts/useText';
import { FlowMarks } from './FlowMarks';
import { FlowsLesson } from './FlowsLesson';
import { useFlows } from './useFlows';

/** How many are named on either side; the tab has all of them. */
const FEW = 8;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2, 4),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
    },
    title: { fontWeight: 700 },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
      alignItems: 'baseline',
      paddingTop: theme.spacing(0.5),
    },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshFlowsCard' },
);

/** What the data product of this page reads, and who reads it; the names. */
export function FlowsCard() {
  const t = useText();
  const classes = useStyles();
  const loadable = useFlows();
  return (
    <DataMeshCard
      title={t('flows.title')}
      loadable={loadable}
      empty={<FlowsLesson />}
    >
      {({ inputs, consumers }) => (
        <div className={classes.root}>
          <Names title="inputs" none="noInputs" flows={inputs} />
          <Names title="consumers" none="noConsumers" flows={consumers} />
        </div>
      )}
    </DataMeshCard>
  );
}

function Names(props: {
  title: 'inputs' | 'consumers';
  none: 'noInputs' | 'noConsumers';
  flows: readonly Flow[];
}) {
  const t = useText();
  const classes = useStyles();
  const { title, none, flows } = props;
  const isInput = title === 'inputs';
  const others = [
    ...new Map(
      flows.map(flow => [isInput ? flow.providerRef : flow.consumerRef, flow]),
    ),
  ];
  const more = others.length - FEW;
  return (
    <section>
      <Typography component="h4" variant="body2" className={classes.title}>
        {t(`flows.${title}`)}
      </Typography>
      <Typography component="ul" variant="body2" className={classes.list}>
        {others.length === 0 && (
          <li className={`${classes.item} ${classes.quiet}`}>
            {t(`flows.${none}`)}
          </li>
        )}
        {others.slice(0, FEW).map(([ref, flow]) => (
          <li key={ref} className={classes.item}>
            <EntityLink
              entityRef={ref}
              title={isInput ? flow.providerTitle : flow.consumerTitle}
              isMissing={isInput && flow.resolution === 'missing'}
            />
            <FlowMarks flow={flow} />
          </li>
        ))}
        {more > 0 && (
          <li className={`${classes.item} ${classes.quiet}`}>
            {t('flows.more', { count: more })}
          </li>
        )}
      </Typography>
    </section>
  );
}
