import { SEVERITIES, type Severity } from '@backstage-data-mesh/model';
import type { InputOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { Address } from '../address/useAddress';

/** The names in the address that a policy is made of. */
export const TRIED = {
  body: 'body',
  rule: 'rule',
  severity: 'severity',
  only: 'only',
  options: 'options',
} as const;

/** How much the rule would count; an error unless said otherwise. */
export function readSeverity(address: Pick<Address, 'get'>): Severity {
  const asked = address.get(TRIED.severity);
  return SEVERITIES.find(each => each === asked) ?? 'error';
}

/** The options that differ from what the rule has by itself. */
export function readOptions(
  address: Pick<Address, 'get'>,
): Readonly<Record<string, unknown>> {
  const value = parseValue(address.get(TRIED.options) ?? '{}');
  const isMap =
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? { ...value } : {};
}

/** The policy of an address; nothing before a body and a rule are chosen. */
export function readPolicy(
  address: Pick<Address, 'get'>,
): InputOf<'previewPolicy'>['body'] | undefined {
  const body = address.get(TRIED.body);
  const rule = address.get(TRIED.rule);
  if (!body || !rule) return undefined;
  const options = readOptions(address);
  return {
    body,
    policy: {
      ...{ id: 'tried', title: 'Tried', status: 'draft' },
      rules: [
        {
          ...{ rule, severity: readSeverity(address) },
          ...(Object.keys(options).length > 0 && { options }),
        },
      ],
      ...(address.get(TRIED.only) === 'production' && {
        appliesTo: { 'spec.lifecycle': 'production' },
      }),
    },
  };
}

/** A value as JSON writes it; `undefined` where the text is none. */
export function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
