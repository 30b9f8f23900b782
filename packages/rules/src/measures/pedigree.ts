import {
  dataProduct,
  isInUse,
  offeredPorts,
  readMoment,
  type MeshGraph,
  type Outcome,
} from '@backstage-data-mesh/model';
import { readPromises } from '../contract/promises';

/** Why the readings of a data product are doubted. @public */
export type Doubt =
  | 'not-in-mesh'
  | 'retired'
  | 'no-owner'
  | 'freshness-broken'
  | 'contract-tests-failed'
  | 'errors';

/** What somebody observed of a data product; nothing of it is in entities. @public */
export interface ProductObservation {
  /** When its data was last brought up to date, in ISO 8601. */
  readonly updatedAt?: string;
  /** How the last run of its contract tests ended, and when. */
  readonly contractTests?: {
    readonly isPassed: boolean;
    readonly asOf: string;
  };
}

/** How fresh the data of a product is promised to be, and is. @public */
export interface FreshnessKept {
  /** The promise of its strictest port, in seconds. */
  readonly promisedSeconds: number;
  readonly updatedAt?: string;
  /** `unknown` where nobody observed it, or a day is too coarse to tell. */
  readonly is: 'kept' | 'broken' | 'unknown';
}

/** How far the readings of a data product can be trusted. @public */
export interface Pedigree {
  /** The ref of the measuring product. */
  readonly product: string;
  /**
   * `sound` when its promises are known to be kept; `unknown` when nobody can
   * tell; `doubtful` when one of them is broken.
   */
  readonly trust: 'sound' | 'doubtful' | 'unknown';
  readonly doubts: readonly Doubt[];
  readonly owner?: string;
  /** Nothing where no freshness is promised. */
  readonly freshness?: FreshnessKept;
  readonly contractTests?: ProductObservation['contractTests'];
  /** Findings of the product that count today. */
  readonly findings: { readonly errors: number; readonly warnings: number };
}

/** What a pedigree is read from. @public */
export interface PedigreeTerms {
  /** How the rules ended on the product; none: nobody has judged it. */
  readonly outcomes?: Iterable<Outcome>;
  readonly observed?: ProductObservation;
  /** In ISO 8601; a day alone counts as any time of it. */
  readonly now: string;
}

/**
 * Reads how far the readings of a data product can be trusted: its promised
 * freshness and contract tests, as they were observed, its owner, its findings.
 * A measure of success is the first consumer of such a product: it is no better
 * than what it reads.
 *
 * @public
 */
export function pedigreeOf(
  graph: MeshGraph,
  product: string,
  { outcomes, observed = {}, now }: PedigreeTerms,
): Pedigree {
  const node = graph.nodeOf(product);
  const entity = graph.get(dataProduct, node);
  const findings = countFindings(outcomes ?? []);
  if (node === undefined || !entity) {
    const doubts = ['not-in-mesh'] as const;
    return { product, trust: 'doubtful', doubts, findings };
  }
  const owner = graph.first(node, 'ownedBy');
  const freshness = findFreshness(entity, observed.updatedAt, now);
  const { contractTests } = observed;
  const doubts: Doubt[] = [
    ...when(!isInUse(entity), 'retired'),
    ...when(owner === undefined, 'no-owner'),
    ...when(freshness?.is === 'broken', 'freshness-broken'),
    ...when(contractTests?.isPassed === false, 'contract-tests-failed'),
    ...when(findings.errors > 0, 'errors'),
  ];
  // who promises nothing keeps it; who is not judged may be wrong
  const isKnown = freshness?.is !== 'unknown' && outcomes !== undefined;
  const trust = isKnown ? 'sound' : 'unknown';
  return {
    product,
    trust: doubts.length > 0 ? 'doubtful' : trust,
    doubts,
    owner: owner === undefined ? undefined : graph.refOf(owner),
    ...{ freshness, contractTests, findings },
  };
}

function when(is: boolean, doubt: Doubt): Doubt[] {
  return is ? [doubt] : [];
}

function countFindings(outcomes: Iterable<Outcome>) {
  let [errors, warnings] = [0, 0];
  for (const { status, findings } of outcomes) {
    if (status !== 'fail') continue;
    for (const { severity } of findings) {
      if (severity === 'error') errors++;
      if (severity === 'warning') warnings++;
    }
  }
  return { errors, warnings };
}

function findFreshness(
  entity: Parameters<typeof offeredPorts>[0],
  updatedAt: string | undefined,
  now: string,
): FreshnessKept | undefined {
  const promised = readPromises(offeredPorts(entity)).flatMap(
    port => port.on('freshness').placed?.level.amount ?? [],
  );
  if (promised.length === 0) return undefined;
  const promisedSeconds = Math.min(...promised);
  const is = judgeAge(ageOf(updatedAt, now), promisedSeconds);
  return { promisedSeconds, updatedAt, is };
}

/** The least and the greatest age that it may have. */
type Age = readonly [least: number, most: number];

function judgeAge(age: Age | undefined, promised: number) {
  if (!age) return 'unknown';
  const [least, most] = age;
  if (least > promised) return 'broken';
  return most <= promised ? 'kept' : 'unknown';
}

function ageOf(updatedAt: string | undefined, now: string): Age | undefined {
  const from = spanOf(updatedAt);
  const to = spanOf(now);
  if (!from || !to) return undefined;
  return [to.first - from.last, to.last - from.first];
}

const DAY = 86_400;

/** In seconds. */
function spanOf(text: string | undefined) {
  const moment = text === undefined ? undefined : readMoment(text);
  if (text === undefined || moment === undefined) return undefined;
  const first = moment / 1000;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return { first, last: isDay ? first + DAY : first };
}
