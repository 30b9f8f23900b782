import type { ValueTreePhase } from '@backstage-data-mesh/model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dataMeshTranslationRef } from '../translation';
import { Mark, type MarkProps } from './Mark';

const LOOKS: Record<ValueTreePhase, Pick<MarkProps, 'ink' | 'shape'>> = {
  live: {
    ink: 'good',
    shape: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  },
  waiting: {
    ink: 'quiet',
    shape: <circle cx="6" cy="6" r="4.25" {...outline()} />,
  },
  ended: {
    ink: 'quiet',
    shape: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  },
};

function outline() {
  return { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;
}

/** What {@link StatusMark} shows. @public */
export interface StatusMarkProps {
  readonly phase: ValueTreePhase;
  /** As written in the entity; the phase stands in when there is none. */
  readonly status?: string;
}

/**
 * A status as a word and a shape: a disc for what is live, a ring for what
 * waits, a square for what has ended.
 *
 * @public
 */
export function StatusMark({ phase, status }: StatusMarkProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const word = status?.replaceAll('-', ' ') ?? t(`shared.phase.${phase}`);
  return <Mark {...LOOKS[phase]}>{word}</Mark>;
}
