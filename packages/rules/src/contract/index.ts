/** Linked data contracts and product descriptions, read. */
export { readContract, readContractTerms } from './readContract';
export type { ContractReading, ContractTerms } from './readContract';
export { readProductDescription } from './readProductDescription';
export type { StandardReading } from './readStandard';
export type { Contract, SlaProperty } from './standards/contract';
export type { DataElement } from './standards/dataElement';
export type { ProductDescription } from './standards/productDescription';
export { explainAlias, explainSyntax } from './yaml/explainSyntax';
export type { ParserError, SyntaxSlip } from './yaml/syntaxSlip';
export { DOUBTFUL_END, NO_KEY, PlainPlaces } from './yaml/plain/places';
export type { PlainEntry, PlainPlace } from './yaml/plain/places';
export { readPlainYaml } from './yaml/plain/readPlainYaml';
export type { PlainYaml } from './yaml/plain/readPlainYaml';
export type { PlainYamlTools } from './yaml/plain/plainYamlTools';
export { rememberWords, cutText } from './yaml/plain/words';
export type { Cut } from './yaml/plain/words';
export type { TextProblem } from './yaml/textProblem';
