import {
  dataProduct,
  domain,
  valueHypothesis,
  partKeys,
  isOpenGoal,
  phaseOfBet,
  type DataProductEntity,
  type DomainEntity,
  type EntityPath,
  type Measure,
  type MeshGraph,
  type MeshNode,
  type ValueHypothesisEntity,
  type ValueTreePhase,
} from '@backstage-data-mesh/model';
import { notApplicable, type Verdict } from '../../../declare/finding';
import type { SubjectType } from '../../../declare/subject';
import { joinVerdicts } from '../../../declare/joinVerdicts';
import { nameEntity } from '../../../wording/names';
import { namePart, partSubject } from '../../../wording/parts';

/** A measure of success, and where it stands. */
export interface PlacedMeasure {
  readonly measure: Measure;
  readonly path: EntityPath;
  /** The id, with the goal's before it; unique in the entity. */
  readonly key: string;
  /** The goal of a domain that it belongs to. */
  readonly goalId?: string;
}

/**
 * What bears measures: a value hypothesis, a domain with its goals, or a data
 * product.
 */
export interface Measured {
  /** Those of goals that are not open are left out. */
  readonly measures: readonly PlacedMeasure[];
  /** Always live for a domain; for a data product by its life-cycle. */
  readonly phase: ValueTreePhase;
  /** The value hypothesis; `undefined` for what else has measures. */
  readonly bet?: ValueHypothesisEntity;
}

/** Value hypotheses and domains, with their measures of success. */
export const everyMeasured: SubjectType<Measured> = {
  kinds: [domain.kind, valueHypothesis.kind],
  read(graph: MeshGraph, node: MeshNode) {
    const bet = graph.get(valueHypothesis, node);
    if (bet) return measuredBet(bet);
    const owner = graph.get(domain, node);
    return owner && measuredDomain(owner);
  },
};

/**
 * The same, and the few data products with measures of their own. Those are
 * also watched for their own sake: they need no target, and may count work.
 */
export const everyMeasuredOrWatched: SubjectType<Measured> = {
  kinds: [dataProduct.kind, ...everyMeasured.kinds],
  read(graph: MeshGraph, node: MeshNode) {
    const product = graph.get(dataProduct, node);
    return product ? measuredProduct(product) : everyMeasured.read(graph, node);
  },
};

function measuredProduct({ spec }: DataProductEntity): Measured | undefined {
  if (!spec.measures) return undefined;
  return {
    measures: placeMeasures(spec.measures, ['spec', 'measures']),
    phase: PHASES[spec.lifecycle],
  };
}

const PHASES: Readonly<
  Record<DataProductEntity['spec']['lifecycle'], ValueTreePhase>
> = {
  experimental: 'waiting',
  production: 'live',
  deprecated: 'live',
  retired: 'ended',
};

/** The measures of a value hypothesis. */
export function measuredBet(bet: ValueHypothesisEntity): Measured {
  return {
    bet,
    measures: placeMeasures(bet.spec.measures, ['spec', 'measures']),
    phase: phaseOfBet(bet),
  };
}

function measuredDomain({ spec }: DomainEntity): Measured {
  const goals = spec.dataMesh?.goals ?? [];
  const keys = partKeys(goals.map(({ id }) => id));
  const measures = goals.flatMap((goal, index) => {
    if (!isOpenGoal(goal)) return [];
    const path = ['spec', 'dataMesh', 'goals', index, 'measures'];
    return placeMeasures(goal.measures, path).map(placed => ({
      ...placed,
      key: `${keys[index]}/${placed.key}`,
      goalId: goal.id,
    }));
  });
  return { measures, phase: 'live' };
}

function placeMeasures(
  measures: readonly Measure[] = [],
  path: EntityPath,
): PlacedMeasure[] {
  const keys = partKeys(measures.map(({ id }) => id));
  return measures.map((measure, index) => ({
    measure,
    path: [...path, index],
    key: keys[index],
  }));
}

/**
 * Judges the measures that are in use: those of a bet that is active, and of
 * goals that are open.
 */
export function judgeLiveMeasures(
  measured: Measured,
  judge: (placed: PlacedMeasure) => Verdict,
): Verdict {
  return measured.phase === 'waiting'
    ? notApplicable('it is not active yet')
    : judgeMeasures(measured, judge);
}

/** Judges all measures but those of a bet that has ended. */
export function judgeMeasures(
  { measures, phase }: Measured,
  judge: (placed: PlacedMeasure) => Verdict,
): Verdict {
  if (phase === 'ended') return notApplicable('it has ended');
  return joinVerdicts(measures.map(judge), 'it has no measures');
}

/** `spec.dataMesh.goals[0].measures[0]` */
const GOAL_AT = 3;

/** At the start of a sentence: "Measure `a` of goal `b` of domain `c`". */
export function measureName(ref: string, placed: PlacedMeasure): string {
  const { measure, goalId, path } = placed;
  const name = partSubject('measure', {
    id: measure.id,
    index: Number(path[path.length - 1]),
  });
  if (goalId === undefined) return `${name} of ${nameEntity(ref)}`;
  const goal = namePart('goal', { id: goalId, index: Number(path[GOAL_AT]) });
  return `${name} of ${goal} of ${nameEntity(ref)}`;
}
