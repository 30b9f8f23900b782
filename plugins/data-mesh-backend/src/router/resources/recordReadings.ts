import {
  operations,
  type OperationInput,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ConflictError, InputError } from '@backstage/errors';
import type { House } from '../../house';
import { measuresIn } from '../../measures/measuresOfEntity';
import {
  OtherValueError,
  ReadingTable,
  type SourcedReading,
} from '../../measures/readingTable';
import { entityOf } from '../entityOf';
import { resource } from '../resource';

type Sent = OperationInput<
  typeof operations.recordReadings
>['body']['readings'][number];

const DAY_MS = 86_400_000;

/** Adds readings of a measure; the leader judges what follows from them. */
export const recordReadings = ({
  mesh,
  access,
  auditor,
  store,
}: Pick<House, 'mesh' | 'access' | 'auditor' | 'store'>) =>
  resource(
    operations.recordReadings,
    async ({ credentials, parameters, body, request }) => {
      const { measure, ...entity } = parameters;
      const measuresWithId = (ref: string) =>
        mesh.read(now =>
          measuresIn(now, ref).filter(each => each.measure.id === measure),
        );
      const ref = await entityOf(
        entity,
        await access.entities(credentials),
        async each => (await measuresWithId(each)).length > 0,
        each => `There is no measure ${measure} of ${each}`,
      );
      const event = await auditor.createEvent({
        eventId: 'record-readings',
        severityLevel: 'medium',
        request,
        meta: { entity: ref, measure, readings: body.readings.length },
      });
      try {
        const [first, second] = await measuresWithId(ref);
        if (second)
          throw new ConflictError(
            `${first.key} and ${second.key} have the same id: give each measure of ${ref} its own`,
          );
        const readings = readAll(body.readings, Date.now());
        const table = new ReadingTable(store.knex);
        const recorded = await table
          .record({ entity: ref, measure }, readings)
          .catch(refuseOtherValue);
        await event.success({ meta: { ...recorded } });
        return { ...(await mesh.read(({ frame }) => frame)), ...recorded };
      } catch (error) {
        await event.fail({ error: error as Error });
        throw error;
      }
    },
  );

/** With their times in UTC. */
function readAll(sent: readonly Sent[], now: number): SourcedReading[] {
  return sent.map(({ value, observedAt, source }, index) => {
    const time = new Date(observedAt);
    const where = `body.readings.${index}.observedAt`;
    // a day may have begun elsewhere, and clocks differ
    if (time.getTime() > now + DAY_MS)
      throw new InputError(`${where}: lies in the future`);
    if (!(time.getTime() >= 0))
      throw new InputError(`${where}: lies before 1970`);
    const isDay = !observedAt.includes('T');
    return { value, source, asOf: isDay ? observedAt : time.toISOString() };
  });
}

function refuseOtherValue(error: unknown): never {
  if (!(error instanceof OtherValueError)) throw error;
  throw new ConflictError(
    `body.readings.${error.index}: there is a reading of this time and source already, with the value ${error.value}; nothing was recorded`,
  );
}
