import * as z from 'zod';
import { CHANGE_IMPACTS, type ChangeCode } from './change';
import { IMPACTS } from './impact';
import type { Family, Rule, RuleTexts } from '../declare/rule';

/**
 * A rule that compares two revisions of the mesh instead of judging one. It has
 * the texts, options and settings of a rule, and is no member of the list that
 * an evaluation runs. Its examples are two revisions of one product each: the
 * older first.
 *
 * @public
 */
export interface ComparisonRule<Options = unknown> extends RuleTexts {
  readonly family: Family;
  /** The kinds that it reports on. */
  readonly kinds: readonly string[];
  readonly options: z.ZodType<Options>;
}

const CODES = Object.keys(CHANGE_IMPACTS).filter(
  (code): code is ChangeCode => code in CHANGE_IMPACTS,
);

/** What `data-mesh diff` asks of a change. @public */
export const interopBreakingChange = {
  id: 'interop-breaking-change',
  family: 'interop',
  kinds: ['DataProduct'],
  summary:
    'A contract, a port or a product raises its version as far as its change demands.',
  why: 'A version is how consumers are told what to expect: a patch needs no attention, a minor version adds, a major version breaks. A break that calls itself a patch reaches them in production instead of in review. Another name of a table or column, another server, or a narrower type breaks who queries the data; a wider type adds, and another spelling of the same type is nothing. What changes nothing for consumers, such as a description, is told and never blocks.',
  source:
    'Semantic Versioning 2.0.0, and the impacts that Bitol discusses for differences of contracts',
  remedy:
    'Raise `version` of the contract, the port or the product as far as the finding says and agree with the consumers that it names; or keep the old version beside the new one until they have moved.',
  severity: 'error',
  earlySeverity: 'info',
  options: z.object({
    smallest: z
      .enum(['major', 'minor', 'patch'])
      .default('patch')
      .describe('The smallest impact that asks for a higher version.'),
    impacts: z
      .partialRecord(z.enum(CODES), z.enum(IMPACTS))
      .default({})
      .describe(
        'What kinds of changes count as, where that differs: `{ physical-name-changed: minor }`; `none` leaves a kind out.',
      ),
  }),
  examples: {
    passing: example('2.0.0'),
    failing: example('1.3.1'),
  },
} as const satisfies ComparisonRule;

/**
 * The same as a rule that settings may name. It judges nothing of one revision.
 *
 * @public
 */
export const breakingChangeRule: Rule = {
  ...interopBreakingChange,
  subject: { kinds: interopBreakingChange.kinds, read: () => undefined },
  needs: [],
  judge: () => undefined,
};

function example(version: string): string {
  return `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts:
    - name: confirmed-visits
      version: 1.3.0
      contract: |
        apiVersion: v3.1.0
        kind: DataContract
        id: urn:acme:contract:confirmed-visits
        version: 1.3.0
        status: active
        schema:
          - name: visits
            properties:
              - { name: visit_id, logicalType: string }
              - { name: visited_on, logicalType: date }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts:
    - name: confirmed-visits
      version: ${version}
      contract: |
        apiVersion: v3.1.0
        kind: DataContract
        id: urn:acme:contract:confirmed-visits
        version: ${version}
        status: active
        schema:
          - name: visits
            properties:
              - { name: visit_id, logicalType: string }
`;
}
