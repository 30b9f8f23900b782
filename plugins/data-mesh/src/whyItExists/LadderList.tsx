import type { ValuePath } from '@backstage-data-mesh/model';
import { useMemo } from 'react';
import { useText } from '../facts/useText';
import { buildLadders, type Ladder } from './ladders';
import { PathStepItem } from './PathStepItem';
import { pickLadders } from './pickLadders';
import { usePathStyles } from './pathStyles';
import { ShowAll, useShowAll } from './showAll';
import { WaysItem } from './WaysItem';

/** More ladders than this are shown only when asked for. */
const MAX_AT_FIRST = 3;

/** Every way from the product up to a vision, the shortest first. */
export function LadderList({ paths }: { paths: readonly ValuePath[] }) {
  const classes = usePathStyles();
  const t = useText();
  const ladders = useMemo(() => buildLadders(paths), [paths]);
  const [shown, showAll] = useShowAll(
    ladders,
    pickLadders(ladders, MAX_AT_FIRST),
  );
  return (
    <>
      <ul className={classes.paths} aria-label={t('whyItExists.paths')}>
        {shown.map(ladder => (
          <li key={ladder.id}>
            <LadderSteps ladder={ladder} />
          </li>
        ))}
      </ul>
      <ShowAll total={ladders.length} shown={shown.length} onClick={showAll} />
    </>
  );
}

function LadderSteps({ ladder }: { ladder: Ladder }) {
  const classes = usePathStyles();
  return (
    <ol className={classes.steps}>
      {ladder.rungs.map(({ step, ways }, index) =>
        step ? (
          <PathStepItem key={step.node.id} step={step} />
        ) : (
          // eslint-disable-next-line react/no-array-index-key
          <WaysItem key={index} ways={ways} />
        ),
      )}
    </ol>
  );
}
