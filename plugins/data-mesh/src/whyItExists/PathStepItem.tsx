import {
  EntityLink,
  StatusMark,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { FreeText } from '../facts/FreeText';
import { useText } from '../facts/useText';
import { MeasureLines } from '../valueTree/MeasureLines';
import { useTierClasses } from '../valueTree/tierColours';
import { TierLabel } from '../valueTree/TierLabel';
import type { PathStep } from './describePath';
import { usePathStyles } from './pathStyles';

/** A step on the way up: what leads to it, what it is, how it stands. */
export function PathStepItem({ step }: { step: PathStep }) {
  const classes = usePathStyles();
  const tiers = useTierClasses();
  return (
    <li className={`${classes.step} ${tiers[step.node.tier]}`}>
      <StepContent step={step} />
    </li>
  );
}

/** A step without its place on the ladder. */
export function StepContent({ step: { node, word } }: { step: PathStep }) {
  const classes = usePathStyles();
  const t = useText();
  return (
    <>
      {word && (
        <div className={classes.word}>{t(`whyItExists.word.${word}`)}</div>
      )}
      <div className={classes.head}>
        <TierLabel tier={node.tier} />
        {node.tier === 'vision' && node.statement && (
          <span className={classes.quiet}>
            <FreeText>{node.title}</FreeText>
          </span>
        )}
        {node.status && <StatusMark phase={node.phase} status={node.status} />}
        {node.isMissing && (
          <span className={classes.quiet}>{t('shared.notInCatalog')}</span>
        )}
      </div>
      <div className={classes.title}>
        <StepTitle step={{ node, word }} />
      </div>
      <MeasureLines measures={node.measures} />
    </>
  );
}

function StepTitle({ step: { node, word } }: { step: PathStep }) {
  // the page is about this product, a link would lead nowhere else
  if (!word) return <FreeText>{node.title}</FreeText>;
  const isVision = node.tier === 'vision';
  return (
    <EntityLink
      entityRef={node.entityRef}
      title={(isVision && node.statement) || node.title}
      isMissing={node.isMissing}
    />
  );
}
