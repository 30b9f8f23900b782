import type { NextStep } from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Card,
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { MarkedText } from '../../facts/MarkedText';
import { usePageText } from '../../facts/usePageText';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      paddingInlineStart: theme.spacing(2.5),
      display: 'grid',
      gap: theme.spacing(2),
    },
    examples: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
    },
  }),
  { name: 'DataMeshNextSteps' },
);

/** What is missing, in the order in which one thing rests on another. */
export function NextSteps(props: { steps: readonly NextStep[] }) {
  const t = usePageText();
  const classes = useStyles();
  const { steps } = props;
  return (
    <Card title={t('pages.overview.nextTitle')}>
      {steps.length === 0 ? (
        <Typography variant="body2">
          {t('pages.overview.nothingNext')}
        </Typography>
      ) : (
        <Typography component="ol" variant="body2" className={classes.list}>
          {steps.map(step => (
            <li key={step.id}>
              <StepText step={step} />
            </li>
          ))}
        </Typography>
      )}
    </Card>
  );
}

function StepText({ step }: { step: NextStep }) {
  const t = usePageText();
  const classes = useStyles();
  const { id, count, of, examples } = step;
  const share = t('pages.overview.share', {
    number: count,
    of,
  });
  const more = count - examples.length;
  return (
    <>
      <strong>
        {share} {t(`pages.overview.next.${id}.title`)}
      </strong>
      <div>
        <MarkedText>{t(`pages.overview.next.${id}.remedy`)}</MarkedText>
      </div>
      <ul className={classes.examples}>
        {examples.map(({ ref, title }) => (
          <li key={ref}>
            <EntityLink entityRef={ref} title={title} />
          </li>
        ))}
        {more > 0 && <li>{t('pages.overview.andMore', { number: more })}</li>}
      </ul>
    </>
  );
}
