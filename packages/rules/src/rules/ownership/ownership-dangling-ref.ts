import {
  findNearNames,
  findSlip,
  formatPath,
  kinds,
  quote,
  partKeys,
  type EntityEnvelope,
  type MeshGraph,
  type Reference,
  type ReferenceTarget,
} from '@backstage-data-mesh/model';
import { PASS, type Finding, type Suggestion } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOfKinds } from '../../declare/subject';
import { findMeantRefs } from '../../facts/references/meantRefs';
import { suggestName } from '../../references/suggestName';
import { targetOf } from '../../references/targetOf';
import { writeRef } from '../../references/writeRef';
import { nameGoal } from '../value-tree/shared/names';
import { nameRef, subjectName } from '../../wording/names';

export const ownershipDanglingRef = defineRule({
  id: 'ownership-dangling-ref',
  summary: 'Every ref leads to an entity that exists.',
  why: 'A name that leads nowhere looks like an answer and is none: nobody owns, leads or decides what it stands for. It is worse than an empty field, because no reader suspects it. What an input port reads of another data product has a rule of its own, and so has a ref of the wrong kind.',
  source: 'Practice: team catalogs decay when people and groups are renamed',
  remedy:
    'Correct the ref, add the entity that is missing, or remove the field.',
  subject: everyOfKinds(kinds),
  needs: ['mesh'],
  inPartialMesh: 'unverified',
  severity: 'error',
  version: '2',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: group:field-crew }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field-crew }
spec: { type: team, children: [] }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: group:feild-crew }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field-crew }
spec: { type: team, children: [] }
`,
  },
  check({ ref, node, entity }, context) {
    const doubtful = context.graph
      .itemOf(node)
      ?.references.where(
        target => !isJudgedElsewhere(target) && isDoubtful(target, context),
      );
    if (!doubtful || doubtful.length === 0) return PASS;
    const lost = doubtful.flatMap(reference => {
      const gap = findGap(ref, reference, context);
      return gap ? [{ reference, gap }] : [];
    });
    const keys = partKeys(lost.map(({ reference }) => keyOf(reference)));
    return lost.map(({ reference, gap }, index): Finding => ({
      path: reference.path,
      message: `${subjectName(ref)} names ${gap.what} in ${quote(
        formatPath(reference.path),
      )}, which does not exist; every ref leads to an entity`,
      discriminator: keys[index],
      unseen: gap.unseen,
      ofPlaceAlone: true,
      suggestions: suggest(entity, reference, gap.near),
    }));
  },
});

/** Flows have a rule of their own, and so have refs of the wrong kind. */
function isJudgedElsewhere({ relation, allowed }: ReferenceTarget): boolean {
  return relation === 'consumesFrom' || !allowed;
}

/** An entity that exists, and no part of it, is beyond doubt. */
function isDoubtful(
  { ref, fragment }: ReferenceTarget,
  { graph }: RuleContext,
): boolean {
  return fragment !== undefined || !exists(graph, ref);
}

function exists(graph: MeshGraph, ref: string): boolean {
  const node = graph.nodeOf(ref);
  return node !== undefined && graph.itemOf(node) !== undefined;
}

/** A place where the name and what was meant may differ. */
interface Gap {
  /** What is missing, in a sentence. */
  readonly what: string;
  readonly near: readonly Meant[];
  /** The entity, where not all of it is known. */
  readonly unseen?: readonly string[];
}

interface Meant {
  /** As it would be in the catalog: `domain:default/access#faster`. */
  readonly target: string;
  /** True when the reference may be mended without asking. */
  readonly isSlip: boolean;
}

function findGap(
  source: string,
  reference: Reference,
  context: RuleContext,
): Gap | undefined {
  const { ref, fragment, field } = reference;
  const node = context.graph.nodeOf(ref);
  const item = node === undefined ? undefined : context.graph.itemOf(node);
  if (node === undefined || !item) {
    return {
      what: nameRef(ref),
      near: nearEntities(source, reference, context),
    };
  }
  const isGoal = field.reference.fragment === 'goal' && fragment;
  if (!isGoal || context.facts.goals().find(targetOf(reference))) {
    return undefined;
  }
  const goals = context.facts.goals().ofDomain(node);
  const near = findNearNames(fragment, goals, ({ goal }) => goal.id);
  const ids = goals.map(({ goal }) => goal.id);
  const slip = findSlip(fragment, ids);
  return {
    what: nameGoal(targetOf(reference)),
    unseen: item.kind && !item.unread ? undefined : [ref],
    near: near.map(({ value }) => ({
      target: value.id,
      isSlip: value.goal.id === slip,
    })),
  };
}

function nearEntities(
  source: string,
  written: Reference,
  { graph, facts }: RuleContext,
): Meant[] {
  const { ref, relation, fragment } = written;
  const dead = { source, ref, relation, written };
  return findMeantRefs(graph, facts.nearRefs, dead).map(meant => ({
    target: targetOf({ ref: meant.ref, fragment }),
    isSlip: meant.isSafe,
  }));
}

function suggest(
  entity: EntityEnvelope,
  { path }: Reference,
  near: readonly Meant[],
): Suggestion[] {
  return near.map(({ target, isSlip }) => {
    const [ref, ...part] = target.split('#');
    const value = [writeRef(ref, entity), ...part].join('#');
    return suggestName({ path, value, isSlip, isSafe: isSlip });
  });
}

/** Stays the same when other refs are added before it. */
function keyOf(reference: Reference): string {
  return `${reference.field.path.join('.')}=${targetOf(reference)}`;
}
