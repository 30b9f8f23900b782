import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { foundShape } from '../shapes/finding';
import {
  coordinationShape,
  patchShape,
  teamLoadShape,
  teamPairShape,
} from '../shapes/whatIf';

const MAX_MOVES = 100;

/** As in entities: `visits`, `group:crew`, `region:emea`, `visits#confirmed@1.2.0`. */
const ref = z.string().min(1).max(300);

const move = z.union([
  z.strictObject({
    /** A data product or a group. */
    move: ref,
    /** A group, a domain or `region:<name>`. */
    to: ref,
  }),
  /** A data product into another, or a group into another. */
  z.strictObject({ merge: ref, into: ref }),
  /** A data product, or one of its output ports. */
  z.strictObject({ retire: ref }),
]);

/** What a reorganisation would do. */
export const whatIf = defineOperation({
  id: 'whatIf',
  method: 'post',
  path: '/whatif',
  summary:
    'What moves, merges and retirements would do, before anybody writes them; nothing is written.',
  permission: 'findings',
  cost: 'costly',
  parameters: NOTHING,
  query: NOTHING,
  body: z.strictObject({
    /** Each is made in the mesh that those before it left. */
    moves: z.array(move).min(1).max(MAX_MOVES).readonly(),
  }),
  answer: answerWith({
    findings: z.object({
      /** Findings that would come, in the order of their keys. */
      appeared: z.array(foundShape).readonly(),
      /** Findings that would go. */
      resolved: z.array(foundShape).readonly(),
      /** Results that nobody could tell any more. */
      unknown: z
        .array(z.object({ rule: z.string(), subject: z.string() }))
        .readonly(),
    }),
    /** The teams that would carry something else, in the order of their refs. */
    teams: z.array(teamLoadShape).readonly(),
    coordination: z.object({
      before: coordinationShape,
      after: coordinationShape,
      /** Teams that would have to work together and do not say so. */
      becomesNeeded: z.array(teamPairShape).readonly(),
      /** Teams that say that they work together and would not need to. */
      becomesIdle: z.array(teamPairShape).readonly(),
    }),
    /** What to write, in the order of refs. */
    patches: z.array(patchShape).readonly(),
    /** True when a list is longer than what is told of it. */
    isCut: z.boolean(),
    /** True when the caller may not see all of the mesh: there may be more. */
    isPartial: z.boolean(),
  }),
});
