import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import type { Steps } from '@backstage-data-mesh/model';
import {
  draftDataProductInSteps,
  draftDecisionInSteps,
  draftHypothesisInSteps,
  draftWaiverRequestInSteps,
  type DecisionFields,
  type DraftResult,
  type DraftTerms,
} from '@backstage-data-mesh/rules';
import { IS_DATA, judgeAs, READ_ONLY, type ActionHouse } from './actionHouse';

const WRITES_NOTHING =
  'It answers YAML with what is wrong with it, for a person to read, change and commit; nothing is written anywhere.';

type Register = (registry: ActionsRegistryService, house: ActionHouse) => void;

/** Drafts as the caller sees the mesh. */
async function draft(
  house: ActionHouse,
  credentials: BackstageCredentials,
  make: (terms: DraftTerms) => Steps<DraftResult>,
) {
  const made = await judgeAs(house, credentials, make);
  if (!made.ok) throw new InputError(`${made.field}: ${made.message}`);
  const { ok, ...output } = made;
  return { output };
}

const registerHypothesis: Register = (registry, house) => {
  registry.register({
    name: 'draft-hypothesis',
    title: 'Draft a value hypothesis',
    description: `Drafts a value hypothesis (a bet) with its statement and measures of success. ${WRITES_NOTHING} ${IS_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          name: z.string().max(63),
          namespace: z.string().max(63).optional(),
          title: z.string().max(200).optional(),
          description: z.string().max(5_000).optional(),
          spec: z
            .record(z.unknown())
            .describe(
              'As the kind ValueHypothesis has it; its status is draft.',
            ),
        }),
      output: z => z.object({ yaml: z.string() }).passthrough(),
    },
    action: ({ input, credentials }) =>
      draft(house, credentials, terms => draftHypothesisInSteps(terms, input)),
  });
};

const registerDataProduct: Register = (registry, house) => {
  registry.register({
    name: 'draft-data-product',
    title: 'Draft a data product',
    description: `Drafts a data product with its ports and promises. ${WRITES_NOTHING} ${IS_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          name: z.string().max(63),
          namespace: z.string().max(63).optional(),
          title: z.string().max(200).optional(),
          description: z.string().max(5_000).optional(),
          spec: z
            .record(z.unknown())
            .describe(
              'As the kind DataProduct has it; its lifecycle is experimental.',
            ),
        }),
      output: z => z.object({ yaml: z.string() }).passthrough(),
    },
    action: ({ input, credentials }) =>
      draft(house, credentials, terms => draftDataProductInSteps(terms, input)),
  });
};

const registerDecision: Register = (registry, house) => {
  registry.register({
    name: 'draft-decision',
    title: 'Draft a decision on a bet',
    description: `Drafts a decision on a value hypothesis, and the status that follows from it. ${WRITES_NOTHING} ${IS_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z
          .object({
            hypothesis: z.string().describe('The ref of the bet.'),
            outcome: z
              .string()
              .describe('start, persevere, pivot, adjust, stop …'),
            date: z.string().describe('As an ISO date.'),
          })
          .passthrough()
          .describe('More fields as `spec.decisions[]` has them.'),
      output: z => z.object({ yaml: z.string() }).passthrough(),
    },
    action: ({ input, credentials }) =>
      draft(house, credentials, terms =>
        // what does not fit is among the problems of the draft
        draftDecisionInSteps(terms, input as unknown as DecisionFields),
      ),
  });
};

const registerWaiverRequest: Register = (registry, house) => {
  registry.register({
    name: 'draft-waiver-request',
    title: 'Draft a request for a waiver',
    description: `Drafts a request to be excused from a rule for a time, for a governance body to approve. ${WRITES_NOTHING} ${IS_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          rule: z.string().describe('The id of the rule.'),
          entity: z.string().describe('The ref of the entity.'),
          reason: z.string().max(2_000),
          requestedBy: z.string().describe('The ref of who asks.'),
          expires: z.string().describe('The last day, as an ISO date.'),
          body: z.string().optional().describe('The ref of the body.'),
        }),
      output: z => z.object({ yaml: z.string() }).passthrough(),
    },
    action: ({ input, credentials }) =>
      draft(house, credentials, terms =>
        draftWaiverRequestInSteps(terms, input),
      ),
  });
};

/** The actions that draft something. */
export const registerDrafts: readonly Register[] = [
  registerHypothesis,
  registerDataProduct,
  registerDecision,
  registerWaiverRequest,
];
