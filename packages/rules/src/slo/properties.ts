/** What the value of a service level is, once its unit is known. @public */
export type SloMeasure = 'duration' | 'interval' | 'ratio' | 'rate' | 'date';

/** A property of a service level, as ODCS `slaProperties` names it. @public */
export interface SloProperty {
  /** The name in ODCS. */
  readonly name: string;
  /** The two-letter code in ODCS, where there is one. */
  readonly code?: string;
  /** The name in a sentence. */
  readonly label: string;
  readonly measure: SloMeasure;
  /** Which of two values promises more. */
  readonly better: 'higher' | 'lower';
  /**
   * The name of the property that is often meant by this one, and this one by
   * it: they are compared where nobody uses both words.
   */
  readonly otherWord?: string;
}

type Row = readonly [
  name: string,
  code: string | undefined,
  label: string,
  measure: SloMeasure,
  better: SloProperty['better'],
];

const rows: readonly Row[] = [
  ['availability', 'av', 'availability', 'ratio', 'higher'],
  ['throughput', 'th', 'throughput', 'rate', 'higher'],
  ['errorRate', 'er', 'error rate', 'ratio', 'lower'],
  ['generalAvailability', 'ga', 'general availability', 'date', 'lower'],
  ['endOfSupport', 'es', 'end of support', 'date', 'higher'],
  ['endOfLife', 'el', 'end of life', 'date', 'higher'],
  ['retention', 're', 'retention', 'duration', 'higher'],
  ['frequency', 'fy', 'frequency', 'interval', 'lower'],
  ['latency', 'ly', 'latency', 'duration', 'lower'],
  ['freshness', undefined, 'freshness', 'duration', 'lower'],
  ['timeToDetect', 'td', 'time to detect', 'duration', 'lower'],
  ['timeToNotify', 'tn', 'time to notify', 'duration', 'lower'],
  ['timeToRepair', 'tr', 'time to repair', 'duration', 'lower'],
];

/**
 * How old data is when it arrives, and how old it grows, are two things; ODCS
 * names freshness as the word that latency is preferred to.
 */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  latency: 'freshness',
  freshness: 'latency',
};

/** The properties of ODCS, in the order of the standard. @public */
export const SLO_PROPERTIES: readonly SloProperty[] = rows.map(
  ([name, code, label, measure, better]) => ({
    name,
    code,
    label,
    measure,
    better,
    otherWord: OTHER_WORDS[name],
  }),
);

/**
 * The property that a name or a two-letter code means, in any case and however
 * its words are joined; `undefined` for a property that ODCS does not have.
 *
 * @public
 */
export function findSloProperty(written: string): SloProperty | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  // mostly the name itself
  return byName.get(written) ?? byWord.get(bare(written));
}

const MAX_LENGTH = 40;

const byName: ReadonlyMap<string, SloProperty> = new Map(
  SLO_PROPERTIES.map(property => [property.name, property]),
);

const byWord: ReadonlyMap<string, SloProperty> = new Map(
  SLO_PROPERTIES.flatMap(property =>
    [property.name, property.code ?? property.name].map(
      word => [bare(word), property] as const,
    ),
  ),
);

function bare(written: string): string {
  return written.toLowerCase().replace(/[\s_-]/g, '');
}

/** A property with its article: "a latency", "an availability". @public */
export function namedProperty({ label }: SloProperty): string {
  return `${'aeiou'.includes(label[0]) ? 'an' : 'a'} ${label}`;
}

/**
 * What stands before the least that is expected: "of at least", "not before".
 *
 * @public
 */
export function atWorst({ better, measure }: SloProperty): string {
  if (measure === 'date') return better === 'higher' ? 'not before' : 'by';
  return better === 'higher' ? 'of at least' : 'of at most';
}
