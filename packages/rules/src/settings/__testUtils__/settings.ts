import {
  buildMeshGraph,
  dataProduct,
  readMesh,
} from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import * as z from 'zod';
import { PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import type { Severity } from '../../declare/severity';
import { everyOf } from '../../declare/subject';
import { effectiveSettings } from '../effectiveSettings';
import type { SettingsInput } from '../policyLayers';

function testRule(id: string, severity: Severity | 'off' = 'warning') {
  return defineRule<unknown, { days: number }>({
    id,
    summary: 'a',
    why: 'b',
    source: 'c',
    remedy: 'd',
    severity,
    options: z.object({ days: z.number().default(90) }),
    subject: everyOf<unknown>(dataProduct),
    examples: { passing: 'e', failing: 'f' },
    check: () => PASS,
  });
}

export const rules = [testRule('team-x'), testRule('team-quiet', 'off')];

export const mesh = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: commercial }
spec: { owner: crew, dataMesh: { region: emea } }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: journey }
spec: { owner: crew, subdomainOf: commercial }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: crew, domain: journey }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: trials }
spec: { type: aggregate, lifecycle: experimental, owner: crew, region: apac }
`;

export interface BodyText {
  readonly name: string;
  readonly scope: string;
  readonly policies: string;
}

export function body({ name, scope, policies }: BodyText): string {
  return `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: ${name} }
spec: { type: technology, owner: crew, scope: ${scope}, policies: [${policies}] }
`;
}

export const ENTERPRISE = '{ level: enterprise }';
export const EMEA = '{ level: region, regions: [emea] }';
export const COMMERCIAL = '{ level: domain, domains: [commercial] }';
export const JOURNEY = '{ level: domain, domains: [journey] }';

export function policy(
  fields: string,
  rule = 'team-x',
  setting = 'severity: error',
) {
  return `{ id: p, status: enforced, rules: [{ rule: ${rule}, ${setting} }], ${fields} }`;
}

/** A body with one policy, which sets the severity of `team-x`. */
export function bodyThatSays(
  name: string,
  scope: string,
  severity: string,
  fields = '',
): BodyText {
  const policies = policy(fields, 'team-x', `severity: ${severity}`);
  return { name, scope, policies };
}

export function settings(
  bodies: readonly BodyText[],
  input: Partial<SettingsInput> = {},
) {
  const documents = parseAllDocuments(mesh + bodies.map(body).join(''));
  const { items } = readMesh(documents.map(document => document.toJS()));
  return effectiveSettings(buildMeshGraph(items), {
    rules,
    today: '2026-11-20',
    ...input,
  });
}

export function visits(
  bodies: readonly BodyText[],
  input?: Partial<SettingsInput>,
) {
  return settings(bodies, input)
    .settingsFor('dataproduct:default/visits')
    .get('team-x');
}

export const recommended = {
  severity: 'warning',
  options: { days: 90 },
  origin: { source: 'recommended' },
};
