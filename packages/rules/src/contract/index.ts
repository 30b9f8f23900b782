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
export type { TextProblem } from './yaml/textProblem';
