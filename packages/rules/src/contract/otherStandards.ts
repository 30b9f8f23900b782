import { quote } from '@backstage-data-mesh/model';
import type { TextProblem } from './yaml/textProblem';

type Fields = Readonly<Record<string, unknown>>;

interface OtherStandard {
  readonly isIt: (fields: Fields) => boolean;
  /** The field by which it is known. */
  readonly field: string;
  readonly name: string;
  readonly remedy?: string;
}

const named =
  (field: string) =>
  (fields: Fields): boolean =>
    Object.hasOwn(fields, field);

/** Texts that people link in good faith, and that follow something else. */
const OTHERS: readonly OtherStandard[] = [
  {
    field: 'dataContractSpecification',
    isIt: named('dataContractSpecification'),
    name: 'the Data Contract Specification, which is deprecated',
    remedy: 'move it to the Open Data Contract Standard, `apiVersion: v3.1.0`',
  },
  {
    field: 'schema',
    isIt: ({ schema, kind, product }) =>
      (typeof schema === 'string' && /opendataproducts\.org/i.test(schema)) ||
      (kind === undefined && typeof product === 'object' && product !== null),
    name: 'the Open Data Product Specification of the Open Data Product Initiative (opendataproducts.org)',
    remedy:
      'it shares its four letters with the Open Data Product Standard of Bitol, which is read here',
  },
  {
    field: 'dataProductDescriptor',
    isIt: named('dataProductDescriptor'),
    name: 'the Data Product Descriptor Specification of the Open Data Mesh Initiative',
  },
  {
    field: 'dataUsageAgreementSpecification',
    isIt: named('dataUsageAgreementSpecification'),
    name: 'the Data Usage Agreement Specification',
  },
  { field: 'openapi', isIt: named('openapi'), name: 'OpenAPI' },
  { field: 'swagger', isIt: named('swagger'), name: 'OpenAPI' },
  { field: 'asyncapi', isIt: named('asyncapi'), name: 'AsyncAPI' },
  { field: '$schema', isIt: named('$schema'), name: 'JSON Schema' },
  {
    field: 'models',
    isIt: ({ models, version, kind }) =>
      kind === undefined && version === 2 && Array.isArray(models),
    name: 'dbt, which describes models',
  },
];

/** Says which other standard a text follows, where it is a known one. */
export function findOtherStandard(
  fields: Fields,
  expected: string,
): TextProblem | undefined {
  const other = OTHERS.find(({ isIt }) => isIt(fields));
  if (!other) return undefined;
  const path = Object.hasOwn(fields, other.field) ? [other.field] : [];
  const remedy = other.remedy ?? `here a text in ${quote(expected)} is read`;
  return { path, message: `the text follows ${other.name}; ${remedy}` };
}
