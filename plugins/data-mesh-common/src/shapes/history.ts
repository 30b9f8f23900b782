import { DELTA_CAUSES, STATUSES } from '@backstage-data-mesh/model';
import { z } from 'zod';
import { severityShape } from './finding';

/** Why a result may end otherwise than before. @public */
export const changeCauseShape = z.enum(DELTA_CAUSES);

/** What made a result end otherwise. @public */
export const causeShape = z.object({
  kind: changeCauseShape,
  /**
   * The entity that made it so, where there is one: another entity than the
   * subject, where something around the subject changed.
   */
  ref: z.string().optional(),
  /** Its field, relation or fact. */
  part: z.string().optional(),
});

/** `none` is no result: the entity or the rule was not there. @public */
export const statusOrNoneShape = z.enum([...STATUSES, 'none']);

/** How a result changed, and why. @public */
export const transitionShape = z.object({
  subject: z.string(),
  rule: z.string(),
  family: z.string(),
  /** The same as `to` where only its findings are others. */
  from: statusOrNoneShape,
  to: statusOrNoneShape,
  /** The worst of the findings that it had then. */
  severity: severityShape.optional(),
  /** ISO 8601, in UTC. */
  at: z.iso.datetime(),
  cause: causeShape,
  /** The version of the mesh in which it changed. */
  version: z.number().int(),
  /** The hash of the rules that it was judged by. */
  ruleSet: z.string(),
});

/** How a result changed, and why. @public */
export type TransitionAnswer = z.infer<typeof transitionShape>;
