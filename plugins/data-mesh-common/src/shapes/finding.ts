import { SEVERITIES, STATUSES } from '@backstage-data-mesh/model';
import { z } from 'zod';

/** How much a finding counts. @public */
export const severityShape = z.enum(SEVERITIES);

/** How a rule ended on an entity. @public */
export const statusShape = z.enum(STATUSES);

const path = z.array(z.union([z.string(), z.number()])).readonly();

/** Something that a rule found on an entity. @public */
export const findingShape = z.object({
  /** `<rule>|<subject>[|<discriminator>]`; it stays when the text changes. */
  key: z.string(),
  severity: severityShape,
  /** The place in the entity. */
  path,
  message: z.string(),
  related: z
    .array(
      z.object({
        ref: z.string(),
        path: path.optional(),
        note: z.string().optional(),
      }),
    )
    .readonly(),
  /** What could be done about it, each in one sentence. */
  suggestions: z.array(z.string()).readonly(),
  /**
   * YAML of the fields that the first suggestion with an edit would write, in
   * the place of what is there; told of a single entity alone.
   */
  patch: z.string().optional(),
});

/** Something that a rule found on an entity. @public */
export type FindingAnswer = z.infer<typeof findingShape>;

/** A finding that comes or goes. @public */
export const foundShape = z.object({
  rule: z.string(),
  subject: z.string(),
  severity: severityShape,
  message: z.string(),
  path,
  /** `<rule>|<subject>[|<discriminator>]`; it stays when the text changes. */
  key: z.string(),
});

/** The waiver that excuses a finding, or did until it expired. @public */
export const waiverShape = z.object({
  id: z.string(),
  /** The ref of the body that gave it. */
  body: z.string(),
  /** Its last day. */
  expires: z.string(),
  isExpired: z.boolean(),
  reason: z.string().optional(),
});

/** How a rule ended on an entity, where that is worth a word. @public */
export const outcomeShape = z.object({
  rule: z.string(),
  family: z.string(),
  subject: z.string(),
  status: statusShape,
  /** True when the findings are those of a policy in grace: they do not count yet. */
  isGrace: z.boolean(),
  /** The worst of its findings. */
  severity: severityShape.optional(),
  /** Since when it ends so: ISO 8601, in UTC. */
  since: z.iso.datetime().optional(),
  findings: z.array(findingShape).readonly(),
  /** Why it is unknown, an error, or waived. */
  reason: z.string().optional(),
  /** What would make an unknown result known. */
  toKnow: z.string().optional(),
  waiver: waiverShape.optional(),
});

/** How a rule ended on an entity, where that is worth a word. @public */
export type OutcomeAnswer = z.infer<typeof outcomeShape>;

const count = z.number().int().min(0);

/** How many results ended how. @public */
export const tallyShape = z.object({
  pass: count,
  fail: count,
  waived: count,
  unknown: count,
  error: count,
  notApplicable: count,
  grace: count,
});
