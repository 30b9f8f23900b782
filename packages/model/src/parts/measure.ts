import * as z from 'zod';
import {
  filledText,
  amount,
  entityRef,
  isoDate,
  isoCadence,
  oneOf,
  text,
} from '../declare/fields';
import type { RelationName } from '../relations';

/**
 * A measure of success: how a goal or a bet shows that it pays off, or a data
 * product that it serves its readers.
 *
 * @param relation - what naming a product in `measuredBy` makes: those who
 *   measure a bet or a goal serve it
 */
export const measure = (relation?: RelationName) =>
  z.strictObject({
    id: filledText(
      'Unique within the entity; initiatives and decisions cite it.',
    ),
    title: text('What is measured, as a reader would say it.').optional(),
    role: oneOf('Does it move before the outcome, or with it?', [
      'leading',
      'lagging',
    ]).optional(),
    valueType: oneOf('Whom the value reaches; output is work, not value.', [
      'customer-value',
      'business-benefit',
      'output',
    ]).optional(),
    unit: text('The unit of all values of this measure.').optional(),
    direction: oneOf('Where the value should go.', [
      'increase',
      'decrease',
      'at-least',
      'at-most',
    ]).optional(),
    baseline: z
      .strictObject({
        value: amount('The value before the work began.'),
        asOf: isoDate('When it was read.').optional(),
      })
      .optional(),
    target: z
      .strictObject({
        value: amount('The value that means success.'),
        by: isoDate('When it should be reached.').optional(),
      })
      .optional(),
    tripwire: z
      .strictObject({
        value: amount('The value at which the bet is reconsidered.'),
        asOf: isoDate('The day on which the value is compared.').optional(),
        then: oneOf('What was agreed in advance.', [
          'persevere',
          'pivot',
          'stop',
        ]).optional(),
      })
      .describe('When to move on, agreed before the result is known.')
      .optional(),
    killCriterion: text(
      'What else would end the work, in words, where no value can tell it.',
    ).optional(),
    cadence: isoCadence('How often it is read.').optional(),
    measuredBy: entityRef('The data product that gives the readings.', {
      defaultKind: 'DataProduct',
      allowed: { DataProduct: relation },
    }).optional(),
    readings: z
      .array(
        z.strictObject({
          value: amount('What was read.'),
          asOf: isoDate('When it was read.'),
          source: text('Where it comes from.').optional(),
        }),
      )
      .describe('Readings kept by hand, for small shops.')
      .optional(),
  });

/** A measure of success. @public */
export type Measure = z.infer<ReturnType<typeof measure>>;
