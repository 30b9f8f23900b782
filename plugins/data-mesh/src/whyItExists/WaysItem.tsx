import { useText } from '../facts/useText';
import { useTierClasses } from '../valueTree/tierColours';
import type { Way } from './ladders';
import { StepContent } from './PathStepItem';
import { usePathStyles } from './pathStyles';
import { ShowAll, useShowAll } from './showAll';

/** More ways to one rung than this are shown only when asked for. */
const MAX_AT_FIRST = 4;

/** Several ways that meet on the next rung, one below the other. */
export function WaysItem({ ways }: { ways: readonly Way[] }) {
  const classes = usePathStyles();
  const tiers = useTierClasses();
  const [shown, showAll] = useShowAll(ways, ways.slice(0, MAX_AT_FIRST));
  const tier = ways.flat().find(({ node }) => node)?.node?.tier ?? 'product';
  return (
    <li className={`${classes.step} ${tiers[tier]}`}>
      <ul className={classes.ways}>
        {shown.map((way, index) => (
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <WaySteps way={way} />
          </li>
        ))}
      </ul>
      <ShowAll total={ways.length} shown={shown.length} onClick={showAll} />
    </li>
  );
}

function WaySteps({ way }: { way: Way }) {
  const classes = usePathStyles();
  if (way.length === 1) return <WayStep step={way[0]} />;
  return (
    <ol className={classes.steps}>
      {way.map((step, index) => (
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          <WayStep step={step} />
        </li>
      ))}
    </ol>
  );
}

function WayStep({ step }: { step: Way[number] }) {
  const classes = usePathStyles();
  const t = useText();
  if (step.node) return <StepContent step={step} />;
  return (
    <div className={classes.word}>{t(`whyItExists.word.${step.word}`)}</div>
  );
}
