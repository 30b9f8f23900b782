import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith } from '../shapes/answer';
import { measureStateShape, pedigreeShape } from '../shapes/measure';
import { entityParameters } from '../shapes/parameters';

/** Readings that one question may bring. */
const MAX_READINGS = 1_000;

const amountOn = z
  .object({ value: z.number(), by: z.string().optional() })
  .optional();

/** Where the measures of an entity stand. */
export const getEntityMeasures = defineOperation({
  id: 'getEntityMeasures',
  method: 'get',
  path: '/entities/{kind}/{namespace}/{name}/measures',
  summary:
    'Where each measure of success of an entity stands, its readings, and how far they can be trusted.',
  permission: 'none',
  cost: 'cheap',
  parameters: entityParameters,
  query: z.strictObject({
    /** How many of the newest readings are told of each measure. */
    readings: z.number().int().min(0).max(1_000).default(100),
  }),
  answer: answerWith({
    ref: z.string(),
    measures: z
      .array(
        z.object({
          id: z.string(),
          /** The id, with the goal's and `/` before it; unique in the entity. */
          key: z.string(),
          /** The goal of a domain that it belongs to. */
          goal: z.string().optional(),
          title: z.string().optional(),
          unit: z.string().optional(),
          direction: z.string().optional(),
          baseline: z
            .object({ value: z.number(), asOf: z.string().optional() })
            .optional(),
          target: amountOn,
          tripwire: z
            .object({
              value: z.number(),
              asOf: z.string().optional(),
              then: z.string().optional(),
            })
            .optional(),
          killCriterion: z.string().optional(),
          /** What its product makes of it is told even where that is hidden. */
          state: measureStateShape,
          /** 0 at the baseline, 1 at the target; beyond both ends where it is. */
          progress: z.number().optional(),
          /** Whole days since the latest reading. */
          ageDays: z.number().int().optional(),
          /** True when it was not read in time; missing without a cadence. */
          isStale: z.boolean().optional(),
          /** The day since which it is on the wrong side of its tripwire. */
          crossedOn: z.iso.date().optional(),
          /** The newest readings that count today, oldest first. */
          series: z
            .array(
              z.object({
                value: z.number(),
                asOf: z.string(),
                source: z.string().optional(),
              }),
            )
            .readonly(),
          /** True when there are older readings besides. */
          isCut: z.boolean(),
          /**
           * The data product that gives the readings; missing where there is
           * none, or the caller may not see its findings.
           */
          pedigree: pedigreeShape.optional(),
        }),
      )
      .readonly(),
  }),
});

/** Adds readings of a measure. */
export const recordReadings = defineOperation({
  id: 'recordReadings',
  method: 'post',
  path: '/entities/{kind}/{namespace}/{name}/measures/{measure}/readings',
  summary:
    'Adds readings of a measure of success: all or none, in any order, each once however often it is sent.',
  permission: 'record-readings',
  cost: 'costly',
  parameters: entityParameters.extend({
    /** The id of the measure. */
    measure: z.string().min(1).max(255),
  }),
  query: z.strictObject({}),
  body: z.strictObject({
    /** One or more; with one time and source there is one reading. */
    readings: z
      .array(
        z.strictObject({
          value: z.number(),
          /** A day, or a moment with its offset from UTC. */
          observedAt: z.union(
            [z.iso.date(), z.iso.datetime({ offset: true })],
            'must be a day, or a moment with its offset, in ISO 8601',
          ),
          /** Who observed it: printable ASCII. */
          source: z
            .string()
            .max(200)
            .regex(/^[!-~]+( [!-~]+)*$/),
        }),
      )
      .min(1)
      .max(MAX_READINGS),
    /**
     * A reading that is there already with another value counts with the new one
     * from now on; without that it is refused.
     */
    corrects: z.boolean().optional(),
  }),
  answer: answerWith({
    /** How many are new. */
    recorded: z.number().int(),
    /** How many were there already, with the same value. */
    known: z.number().int(),
    /** How many were there already, and count with another value now. */
    corrected: z.number().int(),
  }),
});
