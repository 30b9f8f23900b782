import type { MeasureState } from '@backstage-data-mesh/model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dataMeshReactTranslationRef } from '../translation';
import { Mark, type MarkLook } from './Mark';

const LOOKS: Record<MeasureMarkState, MarkLook> = {
  met: { shape: 'tick', ink: 'good' },
  'on-course': { shape: 'up', ink: 'steady' },
  'off-course': { shape: 'down', ink: 'bad' },
  unmeasured: { shape: 'dashed-ring', ink: 'quiet' },
  unknown: { shape: 'dash', ink: 'quiet' },
  stale: { shape: 'half', ink: 'bad' },
  doubtful: { shape: 'warning', ink: 'bad' },
};

const WORDS = {
  met: 'met',
  'on-course': 'onCourse',
  'off-course': 'offCourse',
  unmeasured: 'unmeasured',
  unknown: 'unknown',
  stale: 'stale',
  doubtful: 'doubtful',
} as const satisfies Record<MeasureMarkState, string>;

/**
 * Where a measure stands; that its reading is old, or its data product broke a
 * promise, is what the evaluator alone can tell.
 *
 * @public
 */
export type MeasureMarkState = MeasureState | 'stale' | 'doubtful';

/** What {@link MeasureMark} shows. @public */
export interface MeasureMarkProps {
  readonly state: MeasureMarkState;
  /** Stands before the word, when several measures are counted together. */
  readonly count?: number;
}

/**
 * Where a measure stands, as a word and a shape.
 *
 * @public
 */
export function MeasureMark({ state, count }: MeasureMarkProps) {
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  return (
    <Mark small {...LOOKS[state]}>
      {count === undefined ? '' : `${count} `}
      {t(`shared.measure.${WORDS[state]}`)}
    </Mark>
  );
}
