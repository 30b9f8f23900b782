import {
  operations,
  type OperationInput,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { measuresOf } from '@backstage-data-mesh/rules';
import { ConflictError, InputError } from '@backstage/errors';
import type { House } from '../../house';
import { readObservedAt } from '../../measures/observedAt';
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
      const measuresWithId = async (ref: string) => {
        const measures = await mesh.readEntity(ref, ({ graph, node }) =>
          measuresOf(graph, node).filter(each => each.measure.id === measure),
        );
        return measures ?? [];
      };
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
        const { differing: corrected, ...taken } = await table
          .record(
            { entity: ref, measure },
            readings,
            body.corrects ? 'correct' : 'refuse',
          )
          .catch(refuseOtherValue);
        await event.success({ meta: { ...taken, corrected } });
        const { frame } = await mesh.outline();
        return { ...frame, ...taken, corrected };
      } catch (error) {
        await event.fail({ error: error as Error });
        throw error;
      }
    },
  );

/** With their times in UTC. */
function readAll(sent: readonly Sent[], now: number): SourcedReading[] {
  return sent.map(({ value, observedAt, source }, index) => {
    const read = readObservedAt(observedAt, now);
    if (read.ok) return { value, source, asOf: read.asOf };
    throw new InputError(`body.readings.${index}.observedAt: ${read.problem}`);
  });
}

function refuseOtherValue(error: unknown): never {
  if (!(error instanceof OtherValueError)) throw error;
  throw new ConflictError(
    `body.readings.${error.index}: there is a reading of this time and source already, with the value ${error.value}; nothing was recorded. With \`corrects: true\` the new value counts`,
  );
}
