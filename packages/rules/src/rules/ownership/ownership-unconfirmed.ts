import {
  dataProduct,
  domain,
  governanceBody,
  readDay,
  teamProfile,
  valueHypothesis,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOfKinds } from '../../declare/subject';
import { addDuration, readDuration } from '../../time/days';
import { nameDays } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const ownershipUnconfirmed = defineRule({
  id: 'ownership-unconfirmed',
  summary: 'Somebody confirms now and then that the owners are right.',
  why: 'People change teams and teams change names, and files stay as they are. An owner that was right two years ago is a guess; one line says that somebody looked. Not every organisation asks for that, so the rule is off until it is asked for.',
  source: 'Practice of service catalogs: ownership is verified',
  remedy: 'Look whether the owners are right, and set `confirmed: { by, on }`.',
  subject: everyOfKinds([
    dataProduct,
    domain,
    governanceBody,
    teamProfile,
    valueHypothesis,
  ]),
  needs: ['clock'],
  severity: 'off',
  options: z.object({
    maxAge: z
      .string()
      .refine(text => readDuration(text) !== undefined)
      .default('P1Y')
      .describe('For how long a confirmation holds, as an ISO 8601 duration.'),
  }),
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  confirmed: { by: user:jane.doe, on: 2026-03-02 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  confirmed: { by: user:jane.doe, on: 2024-03-02 }
`,
  },
  check({ ref, node }, context) {
    const found = findConfirmation(context.graph, node);
    if ('notApplicable' in found) return found;
    const { path, on } = found;
    if (on === undefined) {
      const message = `${subjectName(ref)} has owners that nobody has confirmed; \`confirmed\` says who looked, and when`;
      return [{ path, message }];
    }
    const { maxAge } = context.options;
    const day = readDay(on);
    const due = addDuration(day, maxAge);
    if (!day || !due)
      return unknown(
        'the day of its confirmation cannot be read; `spec.confirmed.on` says it as `2026-11-28`',
      );
    if (due >= context.today) return PASS;
    return [
      {
        path: [...path, 'on'],
        message: `${subjectName(ref)} has owners that were last confirmed on ${day}; they are confirmed again within ${nameDays(readDuration(maxAge) ?? 0)}`,
      },
    ];
  },
});

const OVER = notApplicable('it is over');

/** Where the confirmation of an entity stands, and what it says. */
function findConfirmation(graph: MeshGraph, node: MeshNode) {
  const path = ['spec', 'confirmed'];
  const product = graph.get(dataProduct, node);
  if (product?.spec.lifecycle === 'retired') return OVER;
  const owned =
    product ??
    graph.get(valueHypothesis, node) ??
    graph.get(governanceBody, node) ??
    graph.get(teamProfile, node);
  if (owned) return { path, on: owned.spec.confirmed?.on };
  const dataMesh = graph.get(domain, node)?.spec.dataMesh;
  return dataMesh
    ? {
        path: ['spec', 'dataMesh', 'confirmed'],
        on: dataMesh.confirmed?.on,
      }
    : notApplicable('it has no data mesh part');
}
