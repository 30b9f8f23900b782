import * as z from 'zod';
import { configShape } from '../../packages/cli/src/config/configShape';
import {
  breakingChangeRule,
  rules,
  SEVERITIES,
  type Rule,
} from '../../packages/rules/src';
import { organisationRule } from '../../packages/rules/src/settings/declared/declaration';
import { kinds } from '../../packages/model/src';
import type { GeneratedFile } from './generatedFile';

const FILE = 'data-mesh.config.schema.json';

/** The JSON Schema of the CLI's configuration file, with all rules by name. */
export function generateConfigSchema(): GeneratedFile {
  const { properties, ...rest } = toSchema(configShape());
  const schema = {
    ...{ $schema: 'http://json-schema.org/draft-07/schema#' },
    $id: `https://backstage-data-mesh.github.io/schemas/${FILE}`,
    title: 'Configuration of data-mesh',
    description: 'What `data-mesh` reads, and how much its rules count.',
    ...rest,
    properties: {
      ...properties,
      rules: { ...asObject(properties?.rules), ...ruleSettings() },
      organisationRules: {
        ...asObject(properties?.organisationRules),
        items: declaredRule(),
      },
    },
    definitions: {
      severity: { type: 'string', enum: [...SEVERITIES, 'off'] },
    },
  };
  return { path: `schemas/${FILE}`, text: JSON.stringify(schema) };
}

/** Rules of plugins and of the organisation have names of their own. */
function ruleSettings() {
  return {
    propertyNames: undefined,
    properties: Object.fromEntries(
      [...rules, breakingChangeRule].map(rule => [
        rule.id,
        { description: rule.summary, ...setting(rule.options) },
      ]),
    ),
    additionalProperties: setting(z.object({}).loose()),
  };
}

const SEVERITY = { $ref: '#/definitions/severity' };

/** A severity, or with it the options that a rule has. */
function setting(options?: Rule['options']) {
  if (!options) return { anyOf: [SEVERITY] };
  const list = {
    ...{ type: 'array', minItems: 2, maxItems: 2, additionalItems: false },
    items: [SEVERITY, toSchema(options)],
  };
  return { anyOf: [SEVERITY, list] };
}

function declaredRule() {
  const schema = toSchema(organisationRule());
  const subject = {
    type: 'string',
    enum: [...kinds.map(({ kind }) => kind), 'Group', 'User'],
  };
  return { ...schema, properties: { ...schema.properties, subject } };
}

function toSchema(type: z.ZodType) {
  const { $schema: _, ...schema } = z.toJSONSchema(type, {
    io: 'input',
    target: 'draft-7',
  });
  return 'additionalProperties' in schema
    ? schema
    : { ...schema, additionalProperties: false };
}

function asObject(schema: unknown): object {
  return typeof schema === 'object' && schema !== null ? schema : {};
}
