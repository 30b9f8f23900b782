import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import { foundShape, tallyShape } from '../shapes/finding';
import { entityRef } from '../shapes/parameters';

const count = z.number().int().min(0);

const shares = z
  .array(
    z.object({
      /** The ref of a domain or owner, or the name of a region. */
      name: z.string(),
      /** The entities that are judged. */
      entities: count,
      /** By the rules of the policy, as if it counted. */
      tally: tallyShape,
    }),
  )
  .readonly();

/** What a policy would do if it counted. */
export const previewPolicy = defineOperation({
  id: 'previewPolicy',
  method: 'post',
  path: '/preview',
  summary:
    'Who would fail if a policy were enforced today, by domain, owner and region; nothing is written.',
  permission: 'findings',
  cost: 'costly',
  parameters: NOTHING,
  query: NOTHING,
  body: z.strictObject({
    /** The ref of the governance body. */
    body: entityRef,
    /**
     * The id of a policy of the body, whatever its status, or the policy as it
     * would be written there. One that is not written yet has no `checks`.
     */
    policy: z.union([
      z.string().min(1).max(200),
      z.looseObject({ id: z.string().min(1).max(200) }),
    ]),
  }),
  answer: answerWith({
    body: z.string(),
    policy: z.string(),
    /** The rules that it turns on, tightens or changes, by id. */
    rules: z.array(z.string()).readonly(),
    findings: z.object({
      /** Findings that would come, in the order of their keys. */
      appeared: z.array(foundShape).readonly(),
      /** Findings that would go. */
      resolved: z.array(foundShape).readonly(),
      /** How many there are, where not all are told. */
      counts: z.object({ appeared: count, resolved: count }),
    }),
    /** How its rules would end where they apply. */
    tally: tallyShape,
    /** Worst first; an entity counts for each around it, too. */
    byDomain: shares,
    byOwner: shares,
    byRegion: shares,
    /** True when a list is longer than what is told of it. */
    isCut: z.boolean(),
    /** True when the caller may not see all of the mesh: there may be more. */
    isPartial: z.boolean(),
  }),
});
