import type { MappedInteraction, TeamMap } from '@backstage-data-mesh/model';

/** True for an interaction that takes place on a day; ISO dates. */
export function takesPlaceOn(
  { since, until, status }: MappedInteraction,
  day: string,
  today: string,
): boolean {
  if (since !== undefined && since > day) return false;
  switch (status) {
    case 'planned':
      return since !== undefined && !(until !== undefined && until < day);
    case 'ended':
      // nobody knows when it was
      return until !== undefined && day <= until;
    default:
      // what is late takes place until somebody says that it does not
      return until === undefined || day <= until || day <= today;
  }
}

/** The interactions that take place on a day. */
export function interactionsOn(
  { interactions }: TeamMap,
  day: string,
  today: string,
): readonly MappedInteraction[] {
  return interactions.filter(each => takesPlaceOn(each, day, today));
}

/** True for an interaction that takes place and should have ended before a day. */
export function isLateOn(
  { until, status }: MappedInteraction,
  day: string,
): boolean {
  return status === 'active' && until !== undefined && until < day;
}

/** Two teams as one text, in whichever order. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
