import { formatPath, quote, type EntityPath } from '@backstage-data-mesh/model';
import type { Finding } from './finding';
import { subjectName } from '../wording/names';
import { isAhead, type Clock } from '../time/days';

/** A date that says when something was, as it is written. */
export interface PastDate {
  readonly path: EntityPath;
  readonly written: string | undefined;
  /** Tells it apart from the others of its entity. */
  readonly key: string;
}

/** What such dates say of an entity that lie in the days to come. */
export function findDatesAhead(
  ref: string,
  dates: readonly PastDate[],
  clock: Clock,
): readonly Finding[] {
  return dates
    .filter(({ written }) => isAhead(written, clock))
    .map(({ path, written, key }) => ({
      path,
      discriminator: key,
      message: `${subjectName(ref)} has ${written} in ${quote(formatPath(path))}, which is a day to come; the field says when something was`,
    }));
}
