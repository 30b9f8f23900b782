import { get } from 'jsonpointer';
import { z } from 'zod';
import {
  collectEach,
  defineCollector,
  httpAddress,
  httpHeaders,
  measuresWith,
  requestSignal,
  toReading,
} from './collector';
import { httpGet } from './httpGet';

const pointer = z
  .string()
  .max(1_000)
  .regex(
    /^(\/([^~/]|~[01])*)+$/,
    'must be a JSON pointer, such as /data/value',
  );

const settings = z.strictObject({
  url: httpAddress,
  headers: httpHeaders.optional(),
  measures: measuresWith({
    /** Where the number stands in the answer. */
    value: pointer,
    /** Where its time stands; without it, a reading is of when it was read. */
    observedAt: pointer.optional(),
  }),
});

/** Asks one address, and finds the readings of all measures in its answer. */
export const httpJson = defineCollector({
  type: 'http-json',
  settings,
  create: ({ url, headers, measures }) => ({
    async collect(run) {
      const signal = requestSignal(run);
      const { json } = await httpGet(new URL(url), { headers, signal });
      const answer = Object(json);
      return collectEach(measures, measure => {
        const { value, observedAt } = measure;
        const time: unknown =
          observedAt === undefined
            ? run.now.toISOString()
            : get(answer, observedAt);
        const reading = toReading(get(answer, value), time, run.now);
        return reading.asOf === run.watermarkOf(measure) ? [] : [reading];
      });
    },
  }),
});
