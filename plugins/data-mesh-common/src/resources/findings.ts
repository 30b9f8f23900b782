import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith, NOTHING } from '../shapes/answer';
import {
  findingShape,
  outcomeShape,
  severityShape,
  tallyShape,
} from '../shapes/finding';
import { profileShape } from '../shapes/scorecard';
import {
  anyOf,
  entityParameters,
  entityRef,
  pageInfo,
  pageQuery,
} from '../shapes/parameters';

/** What the rules say of one entity. */
export const getEntityFindings = defineOperation({
  id: 'getEntityFindings',
  method: 'get',
  path: '/entities/{kind}/{namespace}/{name}/findings',
  summary: 'What the rules found on an entity, and what they could not tell.',
  permission: 'findings',
  cost: 'cheap',
  parameters: entityParameters,
  query: NOTHING,
  answer: answerWith({
    ref: z.string(),
    tally: tallyShape,
    families: profileShape,
    findings: z.array(findingShape.extend({ rule: z.string() })).readonly(),
    /** Excused by a governance body for a time: neither passed nor failed. */
    waived: z.array(outcomeShape).readonly(),
    /** What a policy will ask for when its grace is over. */
    inGrace: z.array(outcomeShape).readonly(),
    /** What nobody can tell, and what would make it known. */
    unknown: z.array(outcomeShape).readonly(),
    /** Rules that broke on this entity. */
    errors: z.array(outcomeShape).readonly(),
  }),
});

/** The results that are worth a word, of all entities. */
export const getFindings = defineOperation({
  id: 'getFindings',
  method: 'get',
  path: '/findings',
  summary: 'Results of all entities but passes, filtered, sorted and in pages.',
  permission: 'findings',
  cost: 'costly',
  parameters: NOTHING,
  query: z.strictObject({
    rule: anyOf(z.string().max(100)),
    family: anyOf(z.string().max(50)),
    severity: anyOf(severityShape),
    status: anyOf(z.enum(['fail', 'waived', 'unknown', 'error', 'grace'])),
    kind: anyOf(z.string().max(63)),
    owner: anyOf(entityRef),
    /** Of this domain, or of one within it. */
    domain: anyOf(entityRef),
    sort: z.enum(['severity', 'subject', 'rule', 'since']).default('severity'),
    order: z.enum(['asc', 'desc']).default('asc'),
    ...pageQuery,
  }),
  answer: answerWith({ items: z.array(outcomeShape).readonly(), pageInfo }),
});
