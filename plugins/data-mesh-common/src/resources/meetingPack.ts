import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith } from '../shapes/answer';
import { foundShape } from '../shapes/finding';
import { measureStateShape, pedigreeShape } from '../shapes/measure';
import { entityParameters } from '../shapes/parameters';
import { patchShape } from '../shapes/whatIf';

const text = z.string().optional();
const count = z.number().int().min(0);
const refs = z.array(z.string()).readonly();

/** What was agreed for a measure, as it stands in its entity. */
const agreed = z
  .object({
    value: z.number().optional(),
    by: text,
    asOf: text,
    then: text,
  })
  .optional();

const measure = z.object({
  /** The ref of the bet or domain. */
  entity: z.string(),
  /** Unique in the entity. */
  key: z.string(),
  title: text,
  unit: text,
  state: measureStateShape,
  value: z.number().optional(),
  asOf: text,
  ageDays: z.number().int().optional(),
  progress: z.number().optional(),
  target: agreed,
  tripwire: agreed,
  /** The day of the first reading that crossed the tripwire. */
  crossedOn: text,
  killCriterion: text,
  /** Missing where the caller may not see the findings of the product. */
  pedigree: pedigreeShape.optional(),
});
const measures = z.array(measure).readonly();

const bet = z.object({
  bet: z.string(),
  title: text,
  /** The hypothesis in its parts, as it stands in the entity. */
  statement: z.record(z.string(), z.unknown()).optional(),
  status: z.string(),
  owner: text,
  accountable: text,
  reasons: z
    .array(z.enum(['tripwire', 'review-due', 'target-missed']))
    .readonly(),
  /** All its measures, those that were crossed first. */
  evidence: measures,
  /** What was agreed for a crossed tripwire, before anybody knew. */
  agreed: text,
  /** The bets to move to. */
  alternatives: refs,
  /** The day of the last decision. */
  lastDecided: text,
  /** What each decision would write in the bet, what was agreed first. */
  options: z
    .array(
      z.object({
        outcome: z.enum(['persevere', 'adjust', 'pivot', 'replace', 'stop']),
        yaml: z.string(),
      }),
    )
    .readonly(),
});

const rank = z.object({ bet: z.string(), score: z.number().optional() });

const proposal = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('policy'),
    policy: z.string(),
    title: text,
    by: text,
    on: text,
    url: text,
  }),
  z.object({
    is: z.literal('waiver'),
    id: z.string(),
    rule: z.string(),
    entity: z.string(),
    by: text,
  }),
  z.object({
    is: z.literal('bet'),
    bet: z.string(),
    score: z.number().optional(),
  }),
]);

/** What a governance body has before it when it meets. */
export const getMeetingPack = defineOperation({
  id: 'getMeetingPack',
  method: 'get',
  path: '/bodies/{namespace}/{name}/pack',
  summary:
    'What a governance body has before it when it meets, on any day that is remembered.',
  permission: 'findings',
  cost: 'costly',
  parameters: entityParameters.omit({ kind: true }),
  query: z.strictObject({
    /** The day of the meeting; today without one. The mesh is that of its end. */
    asOf: z.iso.date().optional(),
    /** The day to compare with; without one that on which the body last met. */
    since: z.iso.date().optional(),
  }),
  answer: answerWith({
    pack: z.object({
      body: z.string(),
      title: text,
      day: z.iso.date(),
      lastMet: text,
      /** When it meets again, by its cadence; 90 days on without one. */
      nextMeeting: z.string(),
      /** Missing where nobody knows how the mesh was: not the same as no change. */
      changes: z
        .object({
          /** The day with whose end today is compared. */
          since: z.iso.date(),
          appeared: z.array(foundShape).readonly(),
          resolved: z.array(foundShape).readonly(),
          entities: z
            .array(
              z.object({
                ref: z.string(),
                is: z.enum(['new', 'gone', 'changed']),
                /** What is otherwise in its `spec`. */
                edits: patchShape.shape.edits,
              }),
            )
            .readonly(),
          /** True when there is more than is listed. */
          isCut: z.boolean(),
        })
        .optional(),
      /** Measures that crossed their tripwire. */
      tripwires: measures,
      stale: measures,
      /** Measures whose data product breaks a promise. */
      doubtful: measures,
      /** Measures in use of which there is no reading. */
      unmeasured: measures,
      toDecide: z.array(bet).readonly(),
      wip: z.object({
        limit: z.number().optional(),
        live: refs,
        waiting: refs,
        /** Missing without a limit. */
        isOver: z.boolean().optional(),
      }),
      /** Waiting bets that score higher than an active one, the highest first. */
      rankInversions: z
        .array(z.object({ waiting: rank, active: rank }))
        .readonly(),
      /** Bets without a score. */
      unranked: refs,
      /** Policies whose grace ends before the body meets again. */
      leavingGrace: z
        .array(
          z.object({
            policy: z.string(),
            title: text,
            graceUntil: z.string(),
            isOver: z.boolean(),
            /** Entities on which it finds something, and would fail. */
            entities: refs,
          }),
        )
        .readonly(),
      expiringWaivers: z
        .array(
          z.object({
            id: z.string(),
            rule: z.string(),
            entity: z.string(),
            expires: z.string(),
            isExpired: z.boolean(),
            reason: text,
            /** True when what it excuses is still there; missing: nobody knows. */
            isNeeded: z.boolean().optional(),
          }),
        )
        .readonly(),
      /** What waits for the body. */
      proposals: z.array(proposal).readonly(),
      emptySeats: z
        .array(z.object({ index: count, role: z.string(), represents: text }))
        .readonly(),
      /** Results in its scope of which nobody knows how they end. */
      unknown: count,
    }),
    /** True when the caller may not see all of the mesh: there may be more. */
    isPartial: z.boolean(),
  }),
});
