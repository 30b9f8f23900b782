import { findNearest, METADATA_FIELDS } from '@backstage-data-mesh/model';
import type { FieldFault, Fields } from './fieldFaults';

/** The number of a standard, where an entity has a group and a version. */
const OF_A_STANDARD = /^v?\d{1,3}\.\d/;

/** What is described in a standard, by the word for it there. */
const STANDARDS: ReadonlyMap<unknown, string> = new Map([
  [
    'DataProduct',
    'a description in the Open Data Product Standard, and no entity; a data product includes its file as `odps: { $text: ./name.odps.yaml }`',
  ],
  [
    'DataContract',
    'a contract in the Open Data Contract Standard, and no entity; an output port includes its file as `contract: { $text: ./name.odcs.yaml }`',
  ],
]);

const IN_AN_API =
  'and no entity; an entity of kind `API` includes its file as `definition: { $text: ./name.yaml }`';

/** Documents of other tools, by a field that they alone begin with. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  [
    'dataContractSpecification',
    'a contract in the Data Contract Specification, which is deprecated, and no entity; move it to the Open Data Contract Standard, and include its file as `contract: { $text: ./name.odcs.yaml }`',
  ],
  [
    'dataProductDescriptor',
    'a descriptor in the Data Product Descriptor Specification, and no entity; an entity of kind `DataProduct` says what of it the mesh reads',
  ],
  ['openapi', `an API in OpenAPI, ${IN_AN_API}`],
  ['swagger', `an API in OpenAPI, ${IN_AN_API}`],
  ['asyncapi', `an API in AsyncAPI, ${IN_AN_API}`],
]);

/** As Kubernetes puts several objects into one. */
const LISTS: ReadonlySet<unknown> = new Set(['List']);

/** What an entity begins with. */
const ENVELOPE = ['apiVersion', 'kind', 'metadata', 'spec'];

/**
 * What is wrong with a document that is no entity, but is of another tool or
 * describes a data product or a contract in a standard: one thing, and not each
 * field that entities lack.
 */
export function findStandardDocument(document: Fields): FieldFault | undefined {
  if (Object.hasOwn(document, 'metadata') || Object.hasOwn(document, 'spec'))
    return undefined;
  for (const [field, what] of OTHERS) {
    if (Object.hasOwn(document, field))
      return { path: [field], message: `This is ${what}` };
  }
  const { apiVersion, kind, items } = document;
  if (LISTS.has(kind) && Array.isArray(items))
    return {
      path: ['kind'],
      message:
        'This is a list as Kubernetes has it, which the catalog does not read; write each entity as a document of its own, with a line `---` between them',
    };
  const what = STANDARDS.get(kind);
  if (what && OF_A_STANDARD.test(String(apiVersion)))
    return { path: ['kind'], message: `This is ${what}` };
  return isOfAnotherTool(document)
    ? { path: [], message: NO_ENTITY }
    : undefined;
}

const NO_ENTITY =
  'This is no entity: it has neither `apiVersion` nor `kind`, `metadata` or `spec`; what another tool reads stands in a file of its own';

/** A map of which no key is even nearly one of an entity. */
function isOfAnotherTool(document: Fields): boolean {
  const keys = Object.keys(document);
  return (
    keys.length > 1 &&
    keys.every(
      key =>
        !ENVELOPE.includes(key) &&
        !METADATA_FIELDS.has(key) &&
        findNearest(key, ENVELOPE) === undefined,
    )
  );
}
