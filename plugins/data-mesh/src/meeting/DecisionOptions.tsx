import {
  CodeSnippet,
  makeStyles,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useState } from 'react';
import { useText } from '../facts/useText';
import { Choice } from '../pages/controls/Choice';
import { PaperOnly, ScreenOnly } from '../print/PaperOnly';
import type { PackBet } from './pack';

/** A log of decisions is written whole, and may be long. */
const SNIPPET = { maxHeight: 260, overflow: 'auto' };

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1), minWidth: 0 },
    quiet: { color: theme.palette.text.secondary, cursor: 'pointer' },
    boxes: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 3) },
  }),
  { name: 'DataMeshDecisionOptions' },
);

/** What can be decided, what was agreed first; and what the choice would write. */
export function DecisionOptions(props: {
  bet: Pick<PackBet, 'options' | 'agreed'>;
  /** True where there is more to see beside it. */
  isFolded?: boolean;
}) {
  const t = useText();
  const classes = useStyles();
  const { options, agreed } = props.bet;
  const [chosen, setChosen] = useState(options.at(0)?.outcome);
  const option = options.find(({ outcome }) => outcome === chosen);
  if (!option) return <></>;
  const words = options.map(
    ({ outcome }) => [outcome, t(`about.outcomes.${outcome}`)] as const,
  );
  const known = words.find(([outcome]) => outcome === agreed);
  return (
    <div className={classes.root}>
      {agreed && (
        <div>{t('inbox.decide.agreed', { outcome: known?.[1] ?? agreed })}</div>
      )}
      <ScreenOnly>
        <Choice
          label={t('inbox.decide.options')}
          options={words}
          value={option.outcome}
          onChange={setChosen}
        />
      </ScreenOnly>
      <PaperOnly>
        <div className={classes.boxes}>
          {words.map(([outcome, word]) => (
            <span key={outcome}>
              {t('inbox.decide.openBox', { outcome: word })}
            </span>
          ))}
        </div>
      </PaperOnly>
      <details open={!props.isFolded}>
        <summary className={classes.quiet}>{t('inbox.decide.yaml')}</summary>
        <CodeSnippet
          text={option.yaml.trimEnd()}
          language="text"
          wrapLongLines
          showCopyCodeButton
          customStyle={SNIPPET}
        />
      </details>
    </div>
  );
}
