import type { GovernanceBodyEntity } from '@backstage-data-mesh/model';
import {
  Mark,
  type Loadable,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { useText } from '../../facts/useText';
import type { Uptake } from './useUptake';

type Policy = Uptake['policies'][number];
type PolicyOfBody = NonNullable<
  GovernanceBodyEntity['spec']['policies']
>[number];

/** No more bodies are named in a cell. */
const MAX_SOURCES = 3;

const useStyles = makeStyles(
  theme => ({
    quiet: {
      ...theme.typography.caption,
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'DataMeshPolicyUptake' },
);

/** How far a policy is kept, and the facts that speak for deciding it elsewhere. */
export function PolicyUptake(props: {
  uptake: Loadable<Uptake>;
  policy: PolicyOfBody;
}) {
  const t = useText();
  const { uptake, policy } = props;
  if (uptake.state !== 'ready') return <></>;
  const told = uptake.value.policies.find(each => each.policy === policy.id);
  if (told) return <Told policy={told} />;
  const { status } = policy;
  const isInForce = status === 'enforced' || status === 'grace';
  return (
    <>{t(isInForce ? 'about.uptake.notJudged' : 'about.uptake.notInForce')}</>
  );
}

function Told({ policy }: { policy: Policy }) {
  const locale = useLocale();
  const t = useText();
  const classes = useStyles();
  const { tally, satisfied, tightened, tightenedBy, delegate } = policy;
  const counts = [
    ['waived', tally.waived],
    ['unknown', tally.unknown + tally.error],
    ['grace', tally.grace],
  ] as const;
  return (
    <>
      {satisfied ? (
        <Mark
          {...(satisfied.passed === satisfied.of
            ? ({ shape: 'tick', ink: 'good' } as const)
            : ({ shape: 'cross', ink: 'bad' } as const))}
        >
          {t('about.uptake.kept', {
            passed: satisfied.passed,
            of: satisfied.of,
          })}
        </Mark>
      ) : (
        t('about.uptake.nobody')
      )}
      <div className={classes.quiet}>
        {counts
          .filter(([, count]) => count > 0)
          .map(([word, count]) => (
            <div key={word}>{t(`about.uptake.${word}`, { count })}</div>
          ))}
        {tightened > 0 && (
          <div>
            {t('about.uptake.tightened', { count: tightened })}{' '}
            <Sources sources={tightenedBy.map(({ source }) => source)} />
          </div>
        )}
        {delegate.map(fact => (
          <div key={fact.is}>
            {fact.is === 'one-region'
              ? t('about.uptake.oneRegion', { region: fact.region })
              : t('about.uptake.mostlyWaived', {
                  share: fact.waivedShare.toLocaleString(locale, {
                    style: 'percent',
                  }),
                })}
          </div>
        ))}
      </div>
    </>
  );
}

/** Bodies; what is asked for by no body is named by its word. */
function Sources({ sources }: { sources: readonly string[] }) {
  const bodies = sources.filter(source => source.includes(':'));
  const words = sources.filter(source => !source.includes(':'));
  return (
    <>
      {words.slice(0, MAX_SOURCES).join(', ')}
      <EntityRefLinks entityRefs={bodies.slice(0, MAX_SOURCES)} hideIcons />
    </>
  );
}
