import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Button,
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { MarkedText } from '../../facts/MarkedText';
import { usePageText } from '../../facts/usePageText';
import { Controls } from '../controls/Controls';
import type { StepProblem } from './problemsOf';
import { entityOfStep, type ReadSteps, type Step } from './steps';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      paddingInlineStart: theme.spacing(3),
      display: 'grid',
      gap: theme.spacing(0.5),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'DataMeshStepList' },
);

/** The moves so far; each can be taken back. */
export function StepList(props: {
  read: ReadSteps;
  problems: readonly StepProblem[];
  onChange: (steps: readonly Step[]) => void;
}) {
  const t = usePageText();
  const { read, problems, onChange } = props;
  const { steps, unread } = read;
  return (
    <>
      {steps.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('pages.whatIf.moves.none')}
        </Typography>
      ) : (
        <Steps steps={steps} problems={problems} onChange={onChange} />
      )}
      {unread.length > 0 && (
        <Mark shape="warning" ink="bad">
          {t('pages.whatIf.moves.unread', {
            count: unread.length,
            parts: unread.join(', ').slice(0, 200),
          })}
        </Mark>
      )}
      {steps.length > 0 && (
        <Controls>
          <Button
            size="small"
            variant="outlined"
            onClick={() => onChange(steps.slice(0, -1))}
          >
            {t('pages.whatIf.moves.undo')}
          </Button>
          <Button size="small" onClick={() => onChange([])}>
            {t('pages.whatIf.moves.clear')}
          </Button>
        </Controls>
      )}
    </>
  );
}

function Steps(props: {
  steps: readonly Step[];
  problems: readonly StepProblem[];
  onChange: (steps: readonly Step[]) => void;
}) {
  const t = usePageText();
  const classes = useStyles();
  const { steps, problems, onChange } = props;
  return (
    <Typography
      component="ol"
      variant="body2"
      className={classes.list}
      aria-label={t('pages.whatIf.moves.label')}
    >
      {steps.map((step, index) => (
        // the place is what tells two equal moves apart
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          <StepWords step={step} />{' '}
          <Button
            size="small"
            aria-label={t('pages.whatIf.moves.remove', {
              number: index + 1,
            })}
            onClick={() => onChange(steps.filter((_, at) => at !== index))}
          >
            {t('pages.whatIf.moves.removeShort')}
          </Button>
          {problems
            .filter(problem => problem.index === index)
            .map(({ message }) => (
              <div key={message}>
                <Mark shape="cross" ink="bad">
                  <MarkedText>{message}</MarkedText>
                </Mark>
              </div>
            ))}
        </li>
      ))}
    </Typography>
  );
}

function StepWords({ step }: { step: Step }) {
  const t = usePageText();
  const { verb, what, where } = step;
  return (
    <>
      {t(`pages.whatIf.form.${verb}`)} <PlaceName name={what} />
      {where !== undefined && (
        <>
          {' '}
          {verb === 'merge'
            ? t('pages.whatIf.moves.into')
            : t('pages.whatIf.moves.to')}{' '}
          <PlaceName name={where} />
        </>
      )}
    </>
  );
}

/** An entity with its port, or a region. */
export function PlaceName({ name }: { name: string }) {
  const entity = entityOfStep(name);
  const port = name.split('#').slice(1).join('#');
  if (entity === undefined) return <bdi>{name}</bdi>;
  return (
    <>
      <EntityRefLink entityRef={entity} hideIcon />
      {port && <bdi> · {port}</bdi>}
    </>
  );
}
