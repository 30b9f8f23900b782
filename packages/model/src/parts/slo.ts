import { z } from 'zod';
import { amount, text } from '../declare/fields';

/** A service level objective, in the words of ODCS `slaProperties`. */
export const slo = () =>
  z.strictObject({
    property: text(
      'What is promised, by its ODCS name: availability, latency, retention, frequency …',
    ),
    value: amount('The promised or expected value, in `unit`.'),
    unit: text('The unit of `value`: percent, h, d, PT1H …').optional(),
  });

/** A service level objective. @public */
export type Slo = z.infer<ReturnType<typeof slo>>;
