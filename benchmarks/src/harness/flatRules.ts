import {
  dataProduct,
  type DataProductEntity,
} from '@backstage-data-mesh/model';
import {
  defineRule,
  everyOf,
  PASS,
  type Finding,
  type Rule,
  type Verdict,
} from '@backstage-data-mesh/rules';
import type { RuleProperties } from 'json-rules-engine';

/** A check of one field, as a rule is written for either engine. */
export interface FlatRule {
  readonly ours: Rule;
  readonly theirs: RuleProperties;
}

type Subject = { readonly entity: DataProductEntity };

interface Check {
  /** As a rule is written here. */
  readonly ours: (subject: Subject) => Verdict;
  /** The same as a rule is written there. */
  readonly field: keyof DataProductEntity['spec'];
  readonly operator: 'notEqual' | 'equal';
  readonly value: string | undefined;
}

const isSet = { operator: 'notEqual', value: undefined } as const;
const equals = (value: string) => ({ operator: 'equal', value }) as const;
const differsFrom = (value: string) =>
  ({ operator: 'notEqual', value }) as const;

/** Ten checks that a scorecard would have: is it set, is it one of these. */
const CHECKS: readonly Check[] = [
  {
    ...{ field: 'owner', ...isSet },
    ours: ({ entity: { spec } }) =>
      spec.owner === undefined ? wrong('owner') : PASS,
  },
  {
    ...{ field: 'domain', ...isSet },
    ours: ({ entity: { spec } }) =>
      spec.domain === undefined ? wrong('domain') : PASS,
  },
  {
    ...{ field: 'productOwner', ...isSet },
    ours: ({ entity: { spec } }) =>
      spec.productOwner === undefined ? wrong('productOwner') : PASS,
  },
  {
    ...{ field: 'region', ...isSet },
    ours: ({ entity: { spec } }) =>
      spec.region === undefined ? wrong('region') : PASS,
  },
  {
    ...{ field: 'version', ...isSet },
    ours: ({ entity: { spec } }) =>
      spec.version === undefined ? wrong('version') : PASS,
  },
  {
    ...{ field: 'boundary', ...isSet },
    ours: ({ entity: { spec } }) =>
      spec.boundary === undefined ? wrong('boundary') : PASS,
  },
  {
    ...{ field: 'type', ...equals('aggregate') },
    ours: ({ entity: { spec } }) =>
      spec.type === 'aggregate' ? PASS : wrong('type'),
  },
  {
    ...{ field: 'lifecycle', ...equals('production') },
    ours: ({ entity: { spec } }) =>
      spec.lifecycle === 'production' ? PASS : wrong('lifecycle'),
  },
  {
    ...{ field: 'lifecycle', ...differsFrom('retired') },
    ours: ({ entity: { spec } }) =>
      spec.lifecycle === 'retired' ? wrong('lifecycle') : PASS,
  },
  {
    ...{ field: 'type', ...differsFrom('source-aligned') },
    ours: ({ entity: { spec } }) =>
      spec.type === 'source-aligned' ? wrong('type') : PASS,
  },
];

function wrong(field: string): Finding[] {
  return [{ path: ['spec', field], message: 'It has another value.' }];
}

/** The ten checks in the words of both engines. */
export const flatRules: readonly FlatRule[] = CHECKS.map((check, index) => ({
  ours: ourRule(check, index),
  theirs: theirRule(check, index),
}));

function ourRule({ ours }: Check, index: number): Rule {
  return defineRule<DataProductEntity>({
    id: `ownership-flat-${String.fromCharCode(97 + index)}`,
    summary: 'A field has the right value.',
    why: 'For comparison.',
    source: 'None',
    remedy: 'Change the field.',
    subject: everyOf(dataProduct),
    severity: 'warning',
    examples: { passing: 'none', failing: 'none' },
    check: ours,
  });
}

function theirRule({ field, operator, value }: Check, index: number) {
  return {
    name: `flat-${index}`,
    event: { type: 'pass' },
    conditions: {
      all: [{ fact: 'entity', path: `$.spec.${field}`, operator, value }],
    },
  };
}
