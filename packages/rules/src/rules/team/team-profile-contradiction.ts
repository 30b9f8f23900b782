import {
  quote,
  referencesOf,
  regionKey,
  teamProfile,
  type MeshGraph,
  type MeshNode,
  type TeamProfileEntity,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { nameEntity, nameRef, subjectName } from '../../wording/names';

export const teamProfileContradiction = defineRule({
  id: 'team-profile-contradiction',
  summary: 'Two profiles of one team agree.',
  why: 'A team has one type, one size and one region. Where two profiles say different things, the first one is believed, and whoever edits the other wonders why nothing changes.',
  source: 'Practice: one home for each fact',
  remedy:
    'Keep one profile of the team and move to it what is right in the other.',
  subject: everyOf(teamProfile),
  needs: ['mesh'],
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew }
spec: { team: field-crew, owner: field-crew, type: stream-aligned }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew-load }
spec: { team: field-crew, owner: field-crew, size: 7 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew }
spec: { team: field-crew, owner: field-crew, type: stream-aligned }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew-old }
spec: { team: field-crew, owner: field-crew, type: platform }
`,
  },
  check({ ref, node, entity }, { graph }) {
    const others = profilesBefore(graph, node);
    if (others.length === 0) {
      return notApplicable('no profile of the team comes before it');
    }
    const found = findContradiction(graph, entity, others);
    if (!found) return PASS;
    const { field, other, own, theirs } = found;
    const otherRef = graph.refOf(other);
    const finding: Finding = {
      path: ['spec', field],
      discriminator: field,
      message: `${subjectName(ref)} says that the ${field} of ${nameRef(teamOf(graph, node) ?? '')} is ${quote(own)}, and ${nameEntity(otherRef)} says ${quote(theirs)}; two profiles of one team agree`,
      related: [{ ref: otherRef, path: ['spec', field] }],
    };
    return [finding];
  },
});

/** The profiles of the same team that are believed before this one. */
function profilesBefore(graph: MeshGraph, node: MeshNode): readonly MeshNode[] {
  const team = graph.nodeOf(teamOf(graph, node) ?? '');
  if (team === undefined) return [];
  const profiles = [...graph.targets(team, 'describedBy')];
  return profiles.slice(0, profiles.indexOf(node));
}

function teamOf(graph: MeshGraph, node: MeshNode): string | undefined {
  return referencesOf(graph, teamProfile, node).first('team')?.ref;
}

const FIELDS = ['type', 'size', 'region'] as const;

/** The first fact that an earlier profile tells otherwise. */
function findContradiction(
  graph: MeshGraph,
  { spec }: TeamProfileEntity,
  others: readonly MeshNode[],
) {
  for (const other of others) {
    const known = graph.get(teamProfile, other)?.spec;
    for (const field of FIELDS) {
      const [own, theirs] = [spec[field], known?.[field]];
      if (own === undefined || theirs === undefined) continue;
      if (sameForm(own) === sameForm(theirs)) continue;
      return { field, other, own: String(own), theirs: String(theirs) };
    }
  }
  return undefined;
}

/** `EMEA` and `emea` are one region. */
function sameForm(value: string | number): string {
  return regionKey(String(value));
}
