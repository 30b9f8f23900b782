import type { ValueTreePhase } from '@backstage-data-mesh/model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { sharedMessages } from '../messages';
import { dataMeshReactTranslationRef } from '../translation';
import { Mark, type MarkLook } from './Mark';

const LOOKS: Record<ValueTreePhase, MarkLook> = {
  live: { shape: 'disc', ink: 'good' },
  waiting: { shape: 'ring', ink: 'quiet' },
  ended: { shape: 'square', ink: 'quiet' },
};

/** What {@link StatusMark} shows. @public */
export interface StatusMarkProps {
  readonly phase: ValueTreePhase;
  /**
   * As written in the entity, said in the language of the reader where it is one of
   * those that kinds have; the phase stands in when there is none.
   */
  readonly status?: string;
}

/**
 * A status as a word and a shape: a disc for what is live, a ring for what
 * waits, a square for what has ended.
 *
 * @public
 */
export function StatusMark({ phase, status }: StatusMarkProps) {
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  const word = isKnown(status)
    ? t(`shared.status.${status}`)
    : (status?.replaceAll('-', ' ') ?? t(`shared.phase.${phase}`));
  return (
    <Mark small {...LOOKS[phase]}>
      {word}
    </Mark>
  );
}

function isKnown(
  status: string | undefined,
): status is keyof typeof sharedMessages.status {
  return status !== undefined && Object.hasOwn(sharedMessages.status, status);
}
