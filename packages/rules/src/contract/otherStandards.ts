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
  {
    field: 'fields',
    isIt: ({ type, fields, kind }) =>
      kind === undefined && type === 'record' && Array.isArray(fields),
    name: 'Avro, which describes records',
  },
  {
    field: 'resources',
    isIt: ({ resources, kind }) =>
      kind === undefined && Array.isArray(resources),
    name: 'Data Package, which describes resources',
  },
  { field: '@context', isIt: named('@context'), name: 'JSON-LD' },
];

/** Languages in which no text is a map of fields, by how texts begin. */
const LANGUAGES: readonly { name: string; begins: RegExp }[] = [
  {
    name: 'Protocol Buffers',
    begins: /^(syntax|edition)\s*=|^(package\s+[\w.]+\s*;|message\s+\w+\s*\{)/,
  },
  {
    name: 'GraphQL',
    begins:
      /^(type|interface|enum|input|extend type)\s+\w+[^:\n]*\{|^schema\s*\{/,
  },
  {
    name: 'SQL',
    begins:
      /^(create\s+(or\s+replace\s+)?(external\s+)?(table|view|schema)|alter\s+table|select\s[^:;]*\sfrom)\s/i,
  },
  { name: 'XML', begins: /^<[?!\w]/ },
];

/** What comes first in such texts, and is none of it. */
const COMMENTS = /^(\s|\/\/.*|--.*|#.*|\/\*[^*]*\*\/)*/;
/** Enough to see what a text is. */
const BEGINNING = 10_000;

/** Says in which language a text is written that is no map of fields. */
export function findOtherLanguage(
  text: string,
  expected: string,
): TextProblem | undefined {
  const begin = text.slice(0, BEGINNING).replace(COMMENTS, '');
  const language = LANGUAGES.find(({ begins }) => begins.test(begin));
  if (!language) return undefined;
  const message = `the text is written in ${language.name}; here a text in ${quote(expected)} is read`;
  return { path: [], message };
}

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
