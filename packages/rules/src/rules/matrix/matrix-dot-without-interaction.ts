import {
  concernsProduct,
  owningTeam,
  otherTeam,
  readMatrixRows,
  hasNotEnded,
  type MeshNode,
  type MeshInteraction,
  type MatrixRow,
} from '@backstage-data-mesh/model';
import { notApplicable, unknown, type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { nameEntity, subjectName } from '../../wording/names';
import { nameRow } from './shared/rowName';

export const matrixDotWithoutInteraction = defineRule({
  id: 'matrix-dot-without-interaction',
  summary:
    'Who takes part in a data product according to the matrix also works with its team, and the other way round.',
  why: 'A light dot says that another team has a part in the product. If nobody declared how the two work together, the dot is a wish; and an interaction in no row shows work that nobody can place.',
  source:
    'Broda, An operating model for data products (2022): a light dot is a material interaction',
  remedy:
    'Declare the interaction in `teamInteractions`, with the row as `responsibility`; or take the team out of the row.',
  subject: productsInUse,
  needs: ['mesh', 'outcomes'],
  inPartialMesh: 'by-finding',
  version: '2',
  severity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: forecast }
spec:
  type: aggregate
  lifecycle: production
  owner: group:demand
  responsibilities:
    - { id: cloud-platform, primary: group:demand, material: [group:platform] }
  teamInteractions:
    - { with: group:platform, mode: x-as-a-service, responsibility: cloud-platform }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: forecast }
spec:
  type: aggregate
  lifecycle: production
  owner: group:demand
  responsibilities:
    - { id: cloud-platform, primary: group:demand, material: [group:platform] }
`,
  },
  check({ ref, node }, context) {
    const rows = readMatrixRows(context.graph, node);
    const owner = owningTeam(context.graph, node);
    if (rows.length === 0) {
      return notApplicable('it declares no row of the matrix');
    }
    if (owner === undefined)
      return unknown('no team owns it; a group in `spec.owner` does');
    const subject = { ref, node, owner, rows };
    const misspelt = misspeltRows(context, ref);
    const known = rows.filter(({ id }) => !misspelt.has(id));
    return [
      ...reportDots(context, { ...subject, rows: known }),
      ...reportInteractions(context, subject),
    ];
  },
});

/** The rows of which another rule tells that they are named by a slip. */
function misspeltRows(
  { outcome }: RuleContext,
  ref: string,
): ReadonlySet<string | undefined> {
  const told = outcome('matrix-row-misspelt', ref)?.findings ?? [];
  return new Set(told.map(({ discriminator }) => discriminator));
}

interface MatrixSubject {
  readonly ref: string;
  readonly node: MeshNode;
  readonly owner: MeshNode;
  readonly rows: readonly MatrixRow[];
}

/** Light dots behind which no interaction stands. */
function reportDots(
  { graph, facts }: RuleContext,
  { ref, owner, rows }: MatrixSubject,
): Finding[] {
  const known = new Map<MeshNode, boolean>();
  const worksWith = (team: MeshNode) => {
    const works =
      known.get(team) ??
      facts.interactions
        .between(owner, team)
        .some(
          found =>
            hasNotEnded(found.interaction) && concernsProduct(found, ref),
        );
    known.set(team, works);
    return works;
  };
  // a row may be declared twice
  const reported = new Set<string>();
  return rows.flatMap(row =>
    row.material.flatMap(({ ref: teamRef, path }) => {
      const team = graph.nodeOf(teamRef);
      if (team === owner || (team !== undefined && worksWith(team))) return [];
      const discriminator = `${row.id} ${teamRef}`;
      if (reported.has(discriminator)) return [];
      reported.add(discriminator);
      return [
        {
          path,
          discriminator,
          fromAbsence: true,
          message: `${subjectName(ref)} gives ${nameEntity(teamRef)} a part in ${nameRow(row)}, but no interaction with ${nameEntity(graph.refOf(owner))} is declared; who takes part should also work together`,
        },
      ];
    }),
  );
}

/** Interactions about the product that stand in no row. */
function reportInteractions(
  { graph, facts }: RuleContext,
  { ref, node, owner, rows }: MatrixSubject,
): Finding[] {
  const about = (found: MeshInteraction) => ({
    ref,
    isOwn: found.declaredIn === node,
    key: `${graph.refOf(found.declaredIn)}#${found.key}`,
  });
  let teams: ReadonlySet<string> | undefined;
  return facts.interactions.about(node).flatMap(found => {
    const { team, partner } = found;
    if (team !== owner && partner !== owner) return [];
    const other = otherTeam(found, owner);
    if (other === undefined || other === owner) return [];
    const isPlaced =
      found.interaction.responsibility !== undefined ||
      (teams ??= teamsIn(rows)).has(graph.refOf(other));
    if (isPlaced || !hasNotEnded(found.interaction)) return [];
    return [
      reportUnplaced({ ...about(found), other: graph.refOf(other) }, found),
    ];
  });
}

function teamsIn(rows: readonly MatrixRow[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ primary, material }) =>
      [...(primary ? [primary] : []), ...material].map(team => team.ref),
    ),
  );
}

interface Unplaced {
  readonly ref: string;
  /** The team beside the owner. */
  readonly other: string;
  /** True when the product itself declares the interaction. */
  readonly isOwn: boolean;
  /** Unique in the mesh. */
  readonly key: string;
}

function reportUnplaced(
  { ref, other, isOwn, key }: Unplaced,
  { path }: MeshInteraction,
): Finding {
  return {
    path: isOwn ? path : ['spec', 'responsibilities'],
    discriminator: key,
    message: `${subjectName(ref)} has an interaction with ${nameEntity(other)} that stands in no row of the matrix; an interaction should name its \`responsibility\``,
  };
}
