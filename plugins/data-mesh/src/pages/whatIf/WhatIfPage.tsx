import {
  DataMeshCard,
  useDataMesh,
  type AnswerOf,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Card,
  makeStyles,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../../facts/usePageText';
import { useAddress } from '../address/useAddress';
import { SubPage } from '../SubPage';
import { CanvasCard } from './canvas/CanvasCard';
import { PatchesCard } from './PatchesCard';
import { problemsOf } from './problemsOf';
import { StepForm } from './StepForm';
import { StepList } from './StepList';
import { MAX_STEPS, readSteps, toMove, writeSteps, type Step } from './steps';
import { WhatIfResult } from './WhatIfResult';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  }),
  { name: 'DataMeshWhatIfPage' },
);

/** A reorganisation that is only thought of, and what it would do. */
export function WhatIfPage() {
  const t = usePageText();
  const classes = useStyles();
  const address = useAddress();
  const written = address.get('moves');
  const read = readSteps(written);
  const { steps } = read;
  const loadable = useDataMesh<AnswerOf<'whatIf'>>(
    async api =>
      steps.length > 0
        ? api.ask('whatIf', { body: { moves: steps.map(toMove) } })
        : { asOf: new Date().toISOString(), isStale: false },
    // two addresses that say the same are the same question
    [writeSteps(steps)],
  );
  const problems =
    loadable.state === 'failed' ? problemsOf(loadable.error) : undefined;
  const change = (next: readonly Step[]) =>
    address.go({ moves: writeSteps(next) }, 'place');
  const add = (step: Step) => change([...steps, step].slice(0, MAX_STEPS));
  return (
    <SubPage loadable={steps.length > 0 ? loadable : LATER}>
      <div className={classes.root}>
        <Card
          title={t('pages.whatIf.title')}
          subheader={t('pages.whatIf.subheader')}
        >
          <StepForm onAdd={add} />
          <StepList read={read} problems={problems ?? []} onChange={change} />
        </Card>
        <DataMeshCard
          title={t('pages.whatIf.result.title')}
          loadable={problems ? REFUSED : loadable}
          empty={
            problems
              ? t('pages.whatIf.result.refused')
              : t('pages.whatIf.result.nothing')
          }
          withoutBackend={t('pages.whatIf.result.noBackend')}
        >
          {answer => <WhatIfResult answer={answer} />}
        </DataMeshCard>
        <CanvasCard steps={steps} onMove={add} />
        {loadable.state === 'ready' && (
          <PatchesCard patches={loadable.value.patches} />
        )}
      </div>
    </SubPage>
  );
}

/** There is no answer before there is a question. */
const LATER: Loadable<never> = { state: 'loading' };

/** What is wrong stands beside the moves. */
const REFUSED = { state: 'empty', asOf: '', isStale: false } as const;
