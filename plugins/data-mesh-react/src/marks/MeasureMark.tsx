import type { MeasureState } from '@backstage-data-mesh/model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ReactNode } from 'react';
import { dataMeshTranslationRef } from '../translation';
import { Mark, type Ink } from './Mark';

interface Look {
  readonly ink: Ink;
  readonly shape: ReactNode;
  readonly word: 'met' | 'onCourse' | 'offCourse' | 'unmeasured' | 'unknown';
}

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.75,
} as const;

const LOOKS: Record<MeasureState, Look> = {
  met: {
    ink: 'good',
    word: 'met',
    shape: <path d="M1.5 6.5 4.5 9.5 10.5 2.5" {...line} />,
  },
  'on-course': {
    ink: 'steady',
    word: 'onCourse',
    shape: <path d="M6 1.5 11 10.5H1z" fill="currentColor" />,
  },
  'off-course': {
    ink: 'bad',
    word: 'offCourse',
    shape: <path d="M6 10.5 1 1.5h10z" fill="currentColor" />,
  },
  unmeasured: {
    ink: 'quiet',
    word: 'unmeasured',
    shape: <circle cx="6" cy="6" r="4.5" {...line} strokeDasharray="2 2" />,
  },
  unknown: {
    ink: 'quiet',
    word: 'unknown',
    shape: <path d="M1.5 6h9" {...line} />,
  },
};

/** What {@link MeasureMark} shows. @public */
export interface MeasureMarkProps {
  readonly state: MeasureState;
  /** Stands before the word, when several measures are counted together. */
  readonly count?: number;
}

/**
 * Where a measure stands, as a word and a shape.
 *
 * @public
 */
export function MeasureMark({ state, count }: MeasureMarkProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { ink, shape, word } = LOOKS[state];
  return (
    <Mark ink={ink} shape={shape}>
      {count === undefined ? '' : `${count} `}
      {t(`shared.measure.${word}`)}
    </Mark>
  );
}
