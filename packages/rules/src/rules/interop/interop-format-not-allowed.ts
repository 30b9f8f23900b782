import { findNearest, isSlip, quote } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { keyPorts, namePort, type KeyedPort } from '../../contract/ports';
import { notApplicable, unknown, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { suggestName } from '../../references/suggestName';
import { listNames, subjectName } from '../../wording/names';

/** Formats that anybody can implement from a public description. */
const OPEN_FORMATS = [
  'arrow',
  'avro',
  'csv',
  'delta',
  'hudi',
  'iceberg',
  'json',
  'jsonl',
  'ndjson',
  'orc',
  'parquet',
  'protobuf',
  'tsv',
  'xml',
];

export const interopFormatNotAllowed = defineRule({
  id: 'interop-format-not-allowed',
  summary: 'Output ports use the formats and types that the policy allows.',
  why: 'A few common formats let every team read every product with the tools that it has. One exotic format costs each consumer a converter.',
  source:
    'Thoughtworks, Data mesh in practice: organizational operating model (guardrails ensure interoperability)',
  remedy:
    'Serve the port in an allowed format, or add a port that does; or ask the governance body that owns the list to extend it.',
  subject: productsInUse,
  severity: 'off',
  options: z.object({
    formats: z
      .array(z.string())
      .default(OPEN_FORMATS)
      .describe('The allowed values of `format`; empty allows all.'),
    types: z
      .array(z.string())
      .default([])
      .describe('The allowed values of `type`; empty allows all.'),
  }),
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits, type: table, format: delta }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  outputPorts: [{ name: confirmed-visits, type: file, format: xlsx }]
`,
  },
  check({ ref, entity }, { options }) {
    const fields = FIELDS.filter(({ list }) => options[list].length > 0);
    const ports = keyPorts(entity.spec.outputPorts);
    if (fields.length === 0) return notApplicable('everything is allowed');
    if (ports.length === 0) return notApplicable('it has no output ports');
    const findings = ports.flatMap(keyed =>
      fields.flatMap(({ name, list }) =>
        judge({ ref, ...keyed, name, allowed: options[list] }),
      ),
    );
    const silent = fields.find(({ name }) =>
      ports.some(({ port }) => port[name] === undefined),
    );
    return findings.length === 0 && silent
      ? unknown(`an output port does not say its ${silent.name}`)
      : findings;
  },
});

const FIELDS = [
  { name: 'format', list: 'formats' },
  { name: 'type', list: 'types' },
] as const;

function judge(
  field: KeyedPort & {
    readonly ref: string;
    readonly name: 'format' | 'type';
    readonly allowed: readonly string[];
  },
): Finding[] {
  const { ref, port, index, key, name, allowed } = field;
  const value = port[name];
  if (value === undefined || isAmong(value, allowed)) return [];
  const path = ['spec', 'outputPorts', index, name];
  const near = findNearest(value, allowed);
  return [
    {
      path,
      discriminator: `${key}:${name}`,
      message: `${subjectName(ref)} serves ${namePort(port, index)} with the ${name} ${quote(value)}; allowed are ${listNames([...allowed].sort())}`,
      suggestions: near
        ? [suggestName({ path, value: near, isSlip: isSlip(value, near) })]
        : undefined,
    },
  ];
}

function isAmong(value: string, allowed: readonly string[]): boolean {
  const word = value.trim().toLowerCase();
  return allowed.some(entry => entry.trim().toLowerCase() === word);
}
