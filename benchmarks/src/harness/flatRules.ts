import {
  dataProduct,
  type DataProductEntity,
} from '@backstage-data-mesh/model';
import {
  defineRule,
  everyOf,
  PASS,
  type Rule,
} from '@backstage-data-mesh/rules';
import type { RuleProperties } from 'json-rules-engine';

/** A check of one field that both engines can express. */
export interface FlatRule {
  readonly ours: Rule;
  readonly theirs: RuleProperties;
}

interface Check {
  readonly field:
    | 'owner'
    | 'type'
    | 'lifecycle'
    | 'domain'
    | 'productOwner'
    | 'region'
    | 'version'
    | 'boundary';
  readonly operator: 'notEqual' | 'equal';
  readonly value: string | undefined;
}

/** Ten checks that a scorecard would have: is it set, is it one of these. */
const CHECKS: readonly Check[] = [
  { field: 'owner', operator: 'notEqual', value: undefined },
  { field: 'domain', operator: 'notEqual', value: undefined },
  { field: 'productOwner', operator: 'notEqual', value: undefined },
  { field: 'region', operator: 'notEqual', value: undefined },
  { field: 'version', operator: 'notEqual', value: undefined },
  { field: 'boundary', operator: 'notEqual', value: undefined },
  { field: 'type', operator: 'equal', value: 'aggregate' },
  { field: 'lifecycle', operator: 'equal', value: 'production' },
  { field: 'lifecycle', operator: 'notEqual', value: 'retired' },
  { field: 'type', operator: 'notEqual', value: 'source-aligned' },
];

/** The ten checks in the words of both engines. */
export const flatRules: readonly FlatRule[] = CHECKS.map((check, index) => ({
  ours: ourRule(check, index),
  theirs: theirRule(check, index),
}));

function ourRule({ field, operator, value }: Check, index: number): Rule {
  const isRight = (actual: unknown) =>
    operator === 'equal' ? actual === value : actual !== value;
  return defineRule<DataProductEntity>({
    id: `ownership-flat-${String.fromCharCode(97 + index)}`,
    summary: 'A field has the right value.',
    why: 'For comparison.',
    source: 'None',
    remedy: 'Change the field.',
    subject: everyOf(dataProduct),
    severity: 'warning',
    examples: { passing: 'none', failing: 'none' },
    check: ({ entity }) =>
      isRight(entity.spec[field])
        ? PASS
        : [{ path: ['spec', field], message: 'It has another value.' }],
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
