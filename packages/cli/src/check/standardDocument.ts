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

/** A standard that came before the one for contracts. */
const SPECIFICATION = 'dataContractSpecification';

/**
 * What is wrong with a document that is no entity, but describes a data product or
 * a contract in a standard: one thing, and not each field that entities lack.
 */
export function findStandardDocument(document: Fields): FieldFault | undefined {
  if (Object.hasOwn(document, 'metadata') || Object.hasOwn(document, 'spec'))
    return undefined;
  if (Object.hasOwn(document, SPECIFICATION))
    return {
      path: [SPECIFICATION],
      message:
        'This is a contract in the Data Contract Specification, which is deprecated, and no entity; move it to the Open Data Contract Standard, and include its file as `contract: { $text: ./name.odcs.yaml }`',
    };
  const { apiVersion, kind } = document;
  const what = STANDARDS.get(kind);
  return what && OF_A_STANDARD.test(String(apiVersion))
    ? { path: ['kind'], message: `This is ${what}` }
    : undefined;
}
