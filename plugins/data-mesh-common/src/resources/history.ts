import { z } from 'zod';
import { defineOperation } from '../declare/operation';
import { answerWith } from '../shapes/answer';
import { transitionShape } from '../shapes/history';
import {
  anyOf,
  entityParameters,
  entityRef,
  pageInfo,
  pageQuery,
} from '../shapes/parameters';

const historyQuery = {
  rule: anyOf(z.string().max(100)),
  /** From this moment on. */
  since: z.iso.datetime().optional(),
  /** Before this moment. */
  until: z.iso.datetime().optional(),
  ...pageQuery,
};

const historyAnswer = answerWith({
  items: z.array(transitionShape).readonly(),
  pageInfo,
});

/** How the results of an entity changed. */
export const getEntityHistory = defineOperation({
  id: 'getEntityHistory',
  method: 'get',
  path: '/entities/{kind}/{namespace}/{name}/history',
  summary: 'How the results of an entity changed, and why; the latest first.',
  permission: 'findings',
  cost: 'cheap',
  parameters: entityParameters,
  query: z.strictObject(historyQuery),
  answer: historyAnswer,
});

/** How results changed, of all entities. */
export const getHistory = defineOperation({
  id: 'getHistory',
  method: 'get',
  path: '/history',
  summary: 'How results of all entities changed, and why; the latest first.',
  permission: 'findings',
  cost: 'costly',
  parameters: z.strictObject({}),
  query: z.strictObject({
    /** Owned by this group today, or by one within it. */
    owner: anyOf(entityRef),
    /** In this domain today, or in one within it. */
    domain: anyOf(entityRef),
    ...historyQuery,
  }),
  answer: historyAnswer,
});
