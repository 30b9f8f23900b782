import { z } from 'zod';

const count = z.number().int().min(0);
const share = z.number().optional();

const load = z
  .object({
    /** The data products that it owns and that are in use. */
    products: count,
    domains: z
      .array(
        z.object({
          ref: z.string(),
          /** How hard the team says that it is there. */
          complexity: z.enum(['simple', 'complicated', 'complex']).optional(),
        }),
      )
      .readonly(),
    /**
     * What the domains weigh together, by Team Topologies: a simple one 2, a
     * complicated one 4, a complex one 6. One of which nobody says it counts as
     * simple in `least` and as complex in `most`.
     */
    weight: z.object({ least: count, most: count, capacity: count }),
    /** Missing where nobody knows. */
    people: z
      .object({
        people: count,
        /** True when there are more than were counted. */
        isAtLeast: z.boolean(),
      })
      .optional(),
    /** The teams with which it works in an interaction that takes place. */
    partners: z.object({
      collaboration: count,
      'x-as-a-service': count,
      facilitating: count,
    }),
    /** Its active initiatives of active bets. */
    initiatives: count,
  })
  .optional();

/** What a team carries before and after; missing where there is no such team. */
export const teamLoadShape = z.object({
  team: z.string(),
  before: load,
  after: load,
});

/** How far data flows across lines that regions, domains or teams draw. */
export const crossingShape = z
  .object({
    products: count,
    flows: count,
    /** Those between two labels. */
    crossing: count,
    /** `crossing / flows`, from 0 to 1. */
    observed: z.number(),
    /** The share that would cross if the same ends were wired at random. */
    expected: z.number(),
    /** Directed modularity (Leicht and Newman, 2008): `expected − observed`. */
    modularity: z.number(),
  })
  .optional();

/** How flows lie to teams, domains and regions, and who works together. */
export const coordinationShape = z.object({
  /** The data products that take part in flows. */
  products: count,
  flows: count,
  /** True with too few products or flows for shares to say much. */
  isTooFew: z.boolean(),
  /** Missing where no flow has a label at both ends. */
  crossing: z.object({
    team: crossingShape,
    domain: crossingShape,
    region: crossingShape,
  }),
  /** Pairs of teams between whose products data flows. */
  needed: count,
  /** Those of them that declare no interaction that takes place. */
  gaps: count,
  /** Pairs that declare one while no data flows between their products. */
  excess: count,
  /** Socio-technical congruence: the share of the needed pairs that is declared. */
  congruence: share,
  /** The same, where a pair counts as much as flows between its teams. */
  weightedCongruence: share,
});

/** Two teams, by their refs in order. */
export const teamPairShape = z.object({
  teams: z.tuple([z.string(), z.string()]).readonly(),
  /** The flows between their products, either way. */
  flows: count,
});

/** What to write in one entity. */
export const patchShape = z.object({
  ref: z.string(),
  /** True when the entity is no more; there are no edits then. */
  isRemoved: z.boolean(),
  edits: z
    .array(
      z.object({
        path: z.array(z.union([z.string(), z.number()])).readonly(),
        action: z.enum(['set', 'rename', 'remove']),
        value: z.unknown().optional(),
      }),
    )
    .readonly(),
  /** The fields that change; lists are written whole. A field that goes has `null`. */
  yaml: z.string(),
});
