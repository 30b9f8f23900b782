import { Section } from '../facts/Section';
import { usePageText } from '../facts/usePageText';
import { measuresToLookAt, type Pack } from './pack';
import { PackMeasureTable } from './PackMeasureTable';

/** Measures that were crossed, are old, doubtful, or were never read. */
export function WhatNeedsALook({ pack }: { pack: Pack }) {
  const t = usePageText();
  const title = t('meeting.measures.title');
  // what is decided on shows its evidence there
  const decided = new Set(pack.toDecide.map(({ bet }) => bet));
  const measures = measuresToLookAt(pack).filter(
    ({ entity }) => !decided.has(entity),
  );
  const isPortfolio = pack.wip.live.length > 0;
  if (measures.length === 0 && !isPortfolio) return <></>;
  return (
    <Section title={title}>
      {measures.length === 0 ? (
        t(
          pack.toDecide.length > 0
            ? 'meeting.measures.noOther'
            : 'meeting.measures.none',
        )
      ) : (
        <PackMeasureTable label={title} measures={measures} hasEntities />
      )}
    </Section>
  );
}
