import * as z from 'zod';
import { once } from '../../memory/once';
import { SEVERITIES } from '../../declare/severity';

/** How many of the related entities have to match. */
export const QUANTIFIERS = ['every', 'some', 'none', 'count'] as const;

/** How many of the related entities have to match. */
export type Quantifier = (typeof QUANTIFIERS)[number];

const limit = () => z.number().int().min(0);

const relationCondition = () =>
  z
    .strictObject({
      quantifier: z.enum(QUANTIFIERS),
      /** The name of a relation, from either end. */
      relation: z.string(),
      /** A predicate over the related entity; all of them when not given. */
      match: z.unknown().optional(),
      /** For `count` only. */
      atLeast: limit().optional(),
      atMost: limit().optional(),
    })
    .refine(
      ({ quantifier, atLeast, atMost }) =>
        (quantifier === 'count') ===
        (atLeast !== undefined || atMost !== undefined),
      '`count` needs `atLeast` or `atMost`, the other quantifiers take neither',
    )
    .refine(
      ({ quantifier, match }) => quantifier !== 'every' || match !== undefined,
      '`every` without `match` asks for nothing',
    );

/**
 * A rule that an organisation declares without writing code: `appliesTo` and
 * `assert` are filter predicates, `relations` are conditions on what the entity
 * is related to. All of them have to hold.
 */
export const organisationRule = once(() =>
  z
    .strictObject({
      /** `<family>-<what is wrong>`. */
      id: z.string(),
      /** The kind of entity that it judges. */
      subject: z.string(),
      severity: z.enum([...SEVERITIES, 'off']).default('warning'),
      /** What holds when the rule passes, in one sentence. */
      summary: z.string().trim().min(1),
      why: z.string().optional(),
      source: z.string().optional(),
      remedy: z.string().optional(),
      /** The field that a finding points at. */
      field: z.string().optional(),
      appliesTo: z.unknown().optional(),
      assert: z.unknown().optional(),
      relations: z.array(relationCondition()).max(100).default([]),
    })
    .refine(
      ({ assert, relations }) => assert !== undefined || relations.length > 0,
      'a rule needs `assert` or `relations`',
    ),
);

/** A declared rule, its shape checked and its predicates not yet. */
export type OrganisationRule = z.infer<ReturnType<typeof organisationRule>>;
/** A declared condition on what an entity is related to. */
export type RelationDeclaration = OrganisationRule['relations'][number];
