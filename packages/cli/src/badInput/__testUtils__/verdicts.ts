import { findReservedFields, readEntity } from '@backstage-data-mesh/model';
import { findBuiltInFaults } from '../../check/builtInKinds';
import { readText } from './runChecks';

/** What becomes of the documents of a file in the catalog. */
export interface Verdict {
  /** The entities that are let in, as JSON, in their order. */
  readonly accepted: readonly string[];
  readonly isRefused: boolean;
}

/** A verdict, and why it may differ from that of the catalog. */
export interface OwnVerdict extends Verdict {
  /** The limits of the CLI that had a part in it. */
  readonly limits: readonly string[];
  /** How many documents the file has. */
  readonly documents: number;
  /** True when a document cannot be read, whatever the reason. */
  readonly isBroken: boolean;
}

/**
 * How two verdicts on a file compare. Two differences are meant: the CLI has
 * limits of its own, and it judges the documents that a broken one before them
 * hides from the catalog, as they will be seen once it is mended.
 */
export type Comparison =
  'same' | 'stricter limit' | 'behind a broken document' | 'different';

/** Compares the verdict of the CLI on a file with that of the catalog. */
export function compareVerdicts(own: OwnVerdict, catalog: Verdict): Comparison {
  const isSame =
    own.isRefused === catalog.isRefused &&
    JSON.stringify(own.accepted) === JSON.stringify(catalog.accepted);
  if (isSame) return 'same';
  const isWithin = (a: Verdict, b: Verdict) =>
    a.accepted.every(entity => b.accepted.includes(entity));
  if (own.limits.length > 0 && isWithin(own, catalog)) return 'stricter limit';
  const isHidden = own.isBroken && catalog.isRefused && isWithin(catalog, own);
  return isHidden ? 'behind a broken document' : 'different';
}

/**
 * Limits of the CLI that are stricter than the catalog's, as the starts of
 * their messages. Whoever meets one is told so, with the place.
 */
export const STRICTER_LIMITS: readonly string[] = [
  'The file has ',
  'The document has more than 100 aliases',
  'The document has more than 5000 keys',
  'The document has a map with more than 5000 keys',
  'The document has more than 100000 values',
  'The document is nested deeper than 64 levels',
  'The document contains itself',
  'The document has a value with a tag that stands for no plain text',
];

/** What the CLI says of a file, read from its findings. */
export function ownVerdict(text: string): OwnVerdict {
  const { entities, files } = readText(text);
  const faults = files[0].documents.flatMap(document => document.faults);
  const limits = faults.filter(({ message }) =>
    STRICTER_LIMITS.some(limit => message.startsWith(limit)),
  );
  const breaking = faults.filter(({ check }) => check !== 'yaml-tag');
  const refused = entities.filter(
    ({ envelopeFaults, placeholderFaults, problems, value }) =>
      envelopeFaults.length > 0 ||
      findBuiltInFaults(value).length > 0 ||
      placeholderFaults.length > 0 ||
      [...problems, ...problemsAsWritten(value)].some(each => each.breaks) ||
      isReserved(value),
  );
  return {
    accepted: entities
      .filter(entity => !refused.includes(entity))
      .map(({ value }) => JSON.stringify(value)),
    isRefused: breaking.length > 0 || refused.length > 0,
    documents: files[0].documents.length,
    limits: limits.map(({ message }) => message),
    isBroken: breaking.length > 0,
  };
}

/** The CLI reads a misspelt kind as what was meant, the catalog as it stands. */
function problemsAsWritten(entity: unknown) {
  const read = readEntity(entity);
  return read.is === 'read' && !read.result.ok ? read.result.problems : [];
}

function isReserved(entity: unknown): boolean {
  const read = readEntity(entity);
  const isOurs = read.is !== 'foreign' && read.kind?.extendsAt === undefined;
  return isOurs && findReservedFields(entity).length > 0;
}
