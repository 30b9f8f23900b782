import { InputError } from '@backstage/errors';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  operations,
  summaryReadPermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { IS_DATA, READ_ONLY, type ActionHouse } from './actionHouse';

type Register = (
  registry: ActionsRegistryService,
  house: Pick<ActionHouse, 'questions'>,
) => void;

const registerFindings: Register = (registry, { questions }) => {
  registry.register({
    name: 'findings',
    title: 'List findings of the data mesh',
    description: `Lists what the rules found on entities of the data mesh, the worst first, filtered by rule, family, severity, status, kind, owner or domain. ${IS_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          rule: z.array(z.string()).optional(),
          family: z.array(z.string()).optional(),
          severity: z.array(z.enum(['error', 'warning', 'info'])).optional(),
          status: z
            .array(z.enum(['fail', 'waived', 'unknown', 'error', 'grace']))
            .optional(),
          kind: z.array(z.string()).optional(),
          owner: z.array(z.string()).optional().describe('Whole refs.'),
          domain: z.array(z.string()).optional().describe('Whole refs.'),
          limit: z.number().int().min(1).max(100).default(20),
          cursor: z.string().optional().describe('Of the page before.'),
        }),
      output: z => z.object({ asOf: z.string() }).passthrough(),
    },
    action: async ({ input, credentials }) => ({
      output: await questions.ask(operations.getFindings, input, {
        credentials,
      }),
    }),
  });
};

const registerExplain: Register = (registry, { questions }) => {
  registry.register({
    name: 'explain',
    title: 'Explain the findings of an entity',
    description: `Explains what the rules found on an entity: each finding with what the rule asks for, why, and what to do about it. ${IS_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entity: z.string().describe('A whole ref.'),
          rule: z.string().optional().describe('The id of one rule.'),
        }),
      output: z => z.object({ asOf: z.string() }).passthrough(),
    },
    async action({ input: { entity, rule }, credentials }) {
      const of = placeOf(entity);
      const { findings, unknown, waived, inGrace, ...frame } =
        await questions.ask(operations.getEntityFindings, of, { credentials });
      const { rules } = await questions.ask(
        operations.getRules,
        {},
        { credentials },
      );
      const isAsked = (each: { readonly rule: string }) =>
        rule === undefined || each.rule === rule;
      const shown = {
        findings: findings.filter(isAsked),
        unknown: unknown.filter(isAsked),
        waived: waived.filter(isAsked),
        inGrace: inGrace.filter(isAsked),
      };
      const named = new Set(
        Object.values(shown).flatMap((list: readonly { rule: string }[]) =>
          list.map(each => each.rule),
        ),
      );
      return {
        output: {
          ...frame,
          ...shown,
          rules: rules.filter(({ id }) => named.has(id)),
        },
      };
    },
  });
};

const registerScorecard: Register = (registry, { questions }) => {
  registry.register({
    name: 'scorecard',
    title: 'Get scorecards of the data mesh',
    description: `Tells how results end by owner, domain, region, governance body, family or rule, the worst first; nothing is averaged. ${IS_DATA}`,
    attributes: READ_ONLY,
    visibilityPermission: summaryReadPermission,
    schema: {
      input: z =>
        z.object({
          by: z.enum(['owner', 'domain', 'region', 'body', 'family', 'rule']),
          limit: z.number().int().min(1).max(100).default(20),
          cursor: z.string().optional().describe('Of the page before.'),
        }),
      output: z => z.object({ asOf: z.string() }).passthrough(),
    },
    action: async ({ input, credentials }) => ({
      output: await questions.ask(operations.getScorecards, input, {
        credentials,
      }),
    }),
  });
};

const registerImpact: Register = (registry, { questions }) => {
  registry.register({
    name: 'impact',
    title: 'Tell what hangs on a data product',
    description: `Tells who reads a data product or one of its output ports, and which bets, goals, domains and regions are reached by them, each by its shortest way. ${IS_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          product: z.string().describe('A whole ref.'),
          port: z.string().optional().describe('`name` or `name@version`.'),
        }),
      output: z => z.object({ asOf: z.string() }).passthrough(),
    },
    action: async ({ input: { product, port }, credentials }) => ({
      output: await questions.ask(
        operations.getImpact,
        { ...placeOf(product), port },
        { credentials },
      ),
    }),
  });
};

const registerWhatIf: Register = (registry, { questions }) => {
  registry.register({
    name: 'what-if',
    title: 'Try a reorganisation of the data mesh',
    description: `Tells what moving, merging or retiring products and teams would do: findings that come and go, load of teams, coordination, and the changes to write. Nothing is written. ${IS_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          moves: z
            .array(
              z.union([
                z.object({ move: z.string(), to: z.string() }).strict(),
                z.object({ merge: z.string(), into: z.string() }).strict(),
                z.object({ retire: z.string() }).strict(),
              ]),
            )
            .min(1)
            .max(100),
        }),
      output: z => z.object({ asOf: z.string() }).passthrough(),
    },
    action: async ({ input, credentials }) => ({
      output: await questions.ask(
        operations.whatIf,
        { body: input },
        { credentials },
      ),
    }),
  });
};

const registerWhoDecides: Register = (registry, { questions }) => {
  registry.register({
    name: 'who-decides',
    title: 'Tell who decides',
    description: `Tells which governance body decides on something for an entity, its seats, and whether there is a gap or a conflict. ${IS_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          area: z
            .string()
            .describe(
              'In the words of decision rights: `create-data-product`.',
            ),
          entity: z.string().describe('A whole ref.'),
        }),
      output: z => z.object({ asOf: z.string() }).passthrough(),
    },
    action: async ({ input, credentials }) => ({
      output: await questions.ask(operations.getWhoDecides, input, {
        credentials,
      }),
    }),
  });
};

/** The actions that ask one question of the API. */
export const registerAnswers: readonly Register[] = [
  registerFindings,
  registerExplain,
  registerScorecard,
  registerImpact,
  registerWhatIf,
  registerWhoDecides,
];

/** @throws InputError for what is no whole ref. */
function placeOf(ref: string) {
  try {
    return parseEntityRef(ref);
  } catch {
    throw new InputError(
      'The ref is not whole; one is `dataproduct:default/visits`',
    );
  }
}
