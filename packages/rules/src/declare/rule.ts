import type {
  EntityEnvelope,
  Measure,
  MeasureReading,
  MeshGraph,
  MeshNode,
} from '@backstage-data-mesh/model';
import type * as z from 'zod';
import type { Facts } from '../facts/facts';
import type { Outcome } from './outcome';
import { notApplicable, type Verdict } from './finding';
import { assertPartialMesh, type PartialMeshVerdict } from './partialMesh';
import type { Severity, SeveritySetting } from './severity';
import type { Subject, SubjectType } from './subject';

/** The dimensions of a scorecard; a rule's id starts with one. @public */
export const FAMILIES = [
  'ownership',
  'value-tree',
  'measure',
  'portfolio',
  'team',
  'matrix',
  'governance',
  'region',
  'interop',
] as const;

/** A dimension of a scorecard. @public */
export type Family = (typeof FAMILIES)[number];

/**
 * What a rule needs besides its subject. A rule whose needs are not met is
 * unknown, never passed. `readings` only informs: with the readings that are
 * written in the entity such a rule can do without a store. A rule that needs
 * outcomes is judged after those that do not.
 *
 * @public
 */
export type Need = 'mesh' | 'clock' | 'readings' | 'statistics' | 'outcomes';

/** What a check may look at. @public */
export interface RuleContext<Options = unknown> {
  readonly graph: MeshGraph;
  /** What follows from the whole mesh. */
  readonly facts: Facts;
  readonly options: Options;
  /**
   * Today, as an ISO date; only for rules that need the clock. Who asks is judged
   * again at midnight: ask where the verdict depends on it, and not before.
   */
  readonly today: string;
  /** All rules of the evaluation, those that are off included, by id. */
  readonly rules: ReadonlyMap<string, Rule>;
  /**
   * How another rule ended, waivers included; only for rules that need
   * outcomes, and `undefined` for rules that are off or need outcomes too.
   */
  outcome(ruleId: string, entityRef: string): Outcome | undefined;
  /**
   * The readings of a measure, from the entity and from the store; `undefined`
   * when there are none and no store was asked. See `readingsUntil` for those
   * that count, in their order.
   */
  readings(
    entityRef: string,
    measure: Measure,
  ): readonly MeasureReading[] | undefined;
}

/** YAML of one mesh that passes and one that fails; tested and printed. @public */
export interface RuleExamples {
  readonly passing: string;
  readonly failing: string;
}

/** What a rule says of itself. @public */
export interface RuleTexts {
  /** `<family>-<what is wrong>`, the file's name. */
  readonly id: string;
  /** What holds when the rule passes, in one sentence. */
  readonly summary: string;
  /** Why it matters, in one short paragraph. */
  readonly why: string;
  /** Where the demand comes from: an article, a standard, or practice. */
  readonly source: string;
  /** What to change, and in which field. */
  readonly remedy: string;
  /** Unless a policy or the configuration says otherwise. */
  readonly severity: SeveritySetting;
  /** The severity for drafts and experimental products, where it is milder. */
  readonly earlySeverity?: Severity;
  /**
   * Another one than before when the rule judges otherwise while the rest of its
   * declaration stays; the hash of the rule set moves with it.
   */
  readonly version?: string;
  readonly examples: RuleExamples;
}

/** The policy of a governance body that declares a rule as data. @public */
export interface DeclaringPolicy {
  /** The ref of the body. */
  readonly body: string;
  readonly policy: string;
  /** How much it counts within the policy; elsewhere the rule is off. */
  readonly severity: SeveritySetting;
}

/** A rule: one file, with its test and its page. @public */
export interface Rule extends RuleTexts {
  readonly family: Family;
  readonly subject: SubjectType<unknown>;
  readonly needs: readonly Need[];
  /** `judged` unless given. */
  readonly inPartialMesh?: PartialMeshVerdict;
  readonly options?: z.ZodType;
  /** Missing for rules that are written in code or configured. */
  readonly declaredBy?: DeclaringPolicy;
  /**
   * Judges a node; `undefined` when it is no subject. Who judges it by many
   * rules in a row makes the subject once, and says where it was read as what
   * this rule is about, and is not exempt.
   */
  judge(
    context: RuleContext,
    node: MeshNode,
    known?: Subject<unknown>,
    isRead?: boolean,
  ): Verdict | undefined;
}

/** What the author of a rule writes. @public */
export interface RuleInput<Entity, Options> extends RuleTexts {
  readonly subject: SubjectType<Entity>;
  /** Nothing but the subject, unless given. */
  readonly needs?: readonly Need[];
  /** `judged` unless given; the others only for rules that need the mesh. */
  readonly inPartialMesh?: PartialMeshVerdict;
  /** A schema whose fields all have defaults. */
  readonly options?: z.ZodType<Options>;
  /**
   * Judges one subject. Pure and synchronous: it does not throw for bad data,
   * and changes nothing that it is given.
   */
  check(subject: Subject<Entity>, context: RuleContext<Options>): Verdict;
}

const ID = /^[a-z]+(-[a-z]+)+$/;

/**
 * Declares a rule, and checks the declaration when it is loaded.
 *
 * @throws Error naming what is wrong with the declaration.
 * @public
 */
export function defineRule<Entity = EntityEnvelope, Options = unknown>(
  input: RuleInput<Entity, Options>,
): Rule {
  const { id, subject, check, needs = [] } = input;
  const family = FAMILIES.find(name => id.startsWith(`${name}-`));
  if (!ID.test(id) || !family) {
    throw new Error(
      `Rule id ${id} must be kebab-case and start with one of ${FAMILIES.join(
        ', ',
      )}`,
    );
  }
  assertTexts(id, { ...input, ...input.examples });
  assertPartialMesh(id, input.inPartialMesh, needs);
  return {
    ...input,
    family,
    needs,
    judge(context, node, known, isRead) {
      if (known && isRead)
        return check(known as Subject<Entity>, context as RuleContext<Options>);
      const entity = subject.read(context.graph, node);
      if (entity === undefined) return undefined;
      const reason = subject.exempt?.(entity);
      if (reason !== undefined) return notApplicable(reason);
      return check(
        isAbout(known, entity)
          ? known
          : { ref: context.graph.refOf(node), node, entity },
        // the evaluator parsed the options with this rule's own schema
        context as RuleContext<Options>,
      );
    },
  };
}

function isAbout<Entity>(
  subject: Subject<unknown> | undefined,
  entity: Entity,
): subject is Subject<Entity> {
  return subject?.entity === entity;
}

function assertTexts(id: string, texts: object): void {
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value === 'string' && value.trim() === '') {
      throw new Error(`Rule ${id} has an empty ${name}`);
    }
  }
}
