import { Mark, useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { describeScore } from '../measures/describeScore';
import { Fact, FactList } from '../facts/FactList';
import { Section } from '../facts/Section';
import { usePageText } from '../facts/usePageText';
import { BoundedRefs } from './BoundedRefs';
import type { Pack } from './pack';

type Inversion = Pack['rankInversions'][number];

/** No more are told; what scores highest comes first. */
const MAX_INVERSIONS = 8;

/** The bets in work against the limit, and those that wait. */
export function WhatRuns({ pack }: { pack: Pack }) {
  const t = usePageText();
  const { wip, rankInversions, unranked } = pack;
  const isPortfolio =
    wip.limit !== undefined || wip.live.length + wip.waiting.length > 0;
  if (!isPortfolio) return <></>;
  return (
    <Section title={t('meeting.runs.title')}>
      <p>
        <WipLine wip={wip} />
      </p>
      <FactList>
        <Fact label={t('meeting.runs.active')}>
          <Names refs={wip.live} />
        </Fact>
        <Fact label={t('meeting.runs.waiting')}>
          <Names refs={wip.waiting} />
        </Fact>
        {unranked.length > 0 && (
          <Fact label={t('meeting.runs.unranked')}>
            <Names refs={unranked} />
          </Fact>
        )}
        {rankInversions.length > 0 && (
          <Fact wide label={t('meeting.runs.inversions')}>
            {rankInversions.slice(0, MAX_INVERSIONS).map(inversion => (
              <InversionLine
                key={`${inversion.waiting.bet} ${inversion.active.bet}`}
                inversion={inversion}
              />
            ))}
            {rankInversions.length > MAX_INVERSIONS &&
              t('about.andMore', {
                number: rankInversions.length - MAX_INVERSIONS,
              })}
          </Fact>
        )}
      </FactList>
    </Section>
  );
}

function WipLine({ wip }: Pick<Pack, 'wip'>) {
  const t = usePageText();
  const count = wip.live.length;
  if (wip.limit === undefined) {
    return (
      <>
        {t('meeting.runs.count', { count })} · {t('meeting.runs.noLimit')}
      </>
    );
  }
  const text = t('meeting.runs.ofLimit', {
    count,
    limit: wip.limit,
  });
  if (!wip.isOver) return <>{text}</>;
  return (
    <Mark shape="warning" ink="bad">
      {text} · {t('meeting.runs.over')}
    </Mark>
  );
}

function Names({ refs }: { refs: readonly string[] }) {
  const t = usePageText();
  if (refs.length === 0) return <>{t('meeting.runs.nobody')}</>;
  return <BoundedRefs refs={refs} />;
}

function InversionLine({ inversion }: { inversion: Inversion }) {
  const t = usePageText();
  const { waiting, active } = inversion;
  return (
    <div>
      <EntityRefLink entityRef={waiting.bet} hideIcon />{' '}
      <Score score={waiting.score} /> {t('meeting.runs.whileRuns')}{' '}
      <EntityRefLink entityRef={active.bet} hideIcon />{' '}
      <Score score={active.score} />
    </div>
  );
}

function Score({ score }: { score: number | undefined }) {
  const locale = useLocale();
  const t = usePageText();
  if (score === undefined) return <>({t('meeting.waits.notScored')})</>;
  return (
    <>({t('meeting.runs.scores', { score: describeScore(score, locale) })})</>
  );
}
