import {
  dataProduct,
  domain,
  isActive,
  isInUse,
  nameOfRef,
  phaseOfBet,
  SERVING_RELATIONS,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { daysBetween } from '../../time/days';
import { endedOn } from './shared/ending';
import { placeBets, type PlacedBet } from './shared/openGoals';
import { listSome, nameDays } from '../../wording/amounts';
import { nameEntity, subjectName } from '../../wording/names';
import { sortByRef } from '../../references/sortByRef';

export const valueTreeZombieProduct = defineRule({
  id: 'value-tree-zombie-product',
  summary:
    'A data product is retired when the bets that it served have failed.',
  why: 'A bet that does not pay off is stopped, and its data products run on: they are paid for, patched and misread, and nobody remembers what for. A data product that others read, or whose bet has paid off, is not meant.',
  source: 'Practice: unused data products are retired',
  remedy:
    'Plan its retirement with `spec.lifecycle`, or name it in an initiative of a bet that is still open.',
  subject: productsInUse,
  needs: ['mesh', 'clock'],
  inPartialMesh: 'unknown',
  severity: 'warning',
  version: '2',
  options: z.object({
    days: z
      .number()
      .min(0)
      .default(90)
      .describe('How many days after the end of its last bet.'),
    countsPaidOff: z
      .boolean()
      .default(false)
      .describe('True when a bet that has paid off keeps no product alive.'),
  }),
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: rounds }
spec: { type: consumer-aligned, lifecycle: production, owner: field-crew }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives: [{ id: pilot, status: active, builds: [rounds] }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: rounds }
spec: { type: consumer-aligned, lifecycle: production, owner: field-crew }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: stopped
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives: [{ id: pilot, status: stopped, builds: [rounds] }]
  decisions: [{ date: 2026-01-15, outcome: stop }]
`,
  },
  check({ ref, node }, context) {
    const { graph, options } = context;
    const ties = tiesOf(graph, node);
    const bets = placeBets(graph, ties);
    if (bets.length === 0)
      return notApplicable('it serves no value hypothesis');
    const isAlive =
      bets.some(bet => keepsAlive(bet, options.countsPaidOff)) ||
      ties.some(tie => graph.get(domain, tie)) ||
      hasReaders(context, node);
    if (isAlive) return PASS;
    const ends = bets.map(bet => endedOn(bet.entity));
    if (ends.includes(undefined)) {
      return unknown(
        'it is not written when its bets ended; the date of the last of their `spec.decisions` says so',
      );
    }
    const last = ends
      .flatMap(end => end ?? [])
      .sort()
      .reverse()[0];
    const days = daysBetween(last, context.today);
    if (days <= options.days) return PASS;
    return [
      {
        path: ['spec', 'lifecycle'],
        message: `${subjectName(ref)} is still there and nobody reads it, though ${sayBets(bets)} ended ${nameDays(days)} ago, on ${last}; a product is retired within ${nameDays(options.days)}, or serves another bet`,
        related: bets.map(bet => ({ ref: bet.ref, path: ['spec', 'status'] })),
      },
    ];
  },
});

/** The bets and domains that a product is tied to, each once, by their refs. */
function tiesOf(graph: MeshGraph, product: MeshNode): MeshNode[] {
  // most are tied to nothing
  const relations = SERVING_RELATIONS.filter(
    relation => graph.first(product, relation) !== undefined,
  );
  if (relations.length === 0) return [];
  const ties = relations.flatMap(relation => [
    ...graph.targets(product, relation),
  ]);
  return sortByRef(graph, new Set(ties));
}

function keepsAlive({ entity }: PlacedBet, countsPaidOff: boolean): boolean {
  return (
    phaseOfBet(entity) !== 'ended' ||
    (entity.spec.status === 'paid-off' && !countsPaidOff)
  );
}

/**
 * True when a product in use, a component or anything else of the catalog reads
 * it, or another team uses it as a service.
 */
function hasReaders({ graph, facts }: RuleContext, product: MeshNode): boolean {
  const isRead = graph.targets(product, 'suppliesTo').some(consumer => {
    const entity = graph.get(dataProduct, consumer);
    return consumer !== product && entity && isInUse(entity);
  });
  return (
    isRead ||
    graph.first(product, 'dependencyOf') !== undefined ||
    [
      ...facts.interactions.about(product),
      ...facts.interactions.underContract(product),
    ].some(
      ({ interaction }) =>
        interaction.mode === 'x-as-a-service' && isActive(interaction),
    )
  );
}

function sayBets(bets: readonly PlacedBet[]): string {
  return bets.length === 1
    ? `${nameEntity(bets[0].ref)}, which it served,`
    : `the value hypotheses that it served, ${listSome(
        bets.map(({ ref }) => nameOfRef(ref)),
      )},`;
}
