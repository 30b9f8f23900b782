/** Short forms of entities as YAML, for the tests of rules on teams. */

/** Joins entities to a mesh. */
export function mesh(...entities: readonly string[]): string {
  return entities.join('\n---\n');
}

/** A group with members; `rest` goes into its metadata. */
export function groupOf(name: string, members = 0, rest = ''): string {
  const names = Array.from({ length: members }, (_, n) => `${name}-${n + 1}`);
  return `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name}${rest && `, ${rest}`} }
spec: { type: team, children: [], members: [${names.join(', ')}] }`;
}

/** A group that bears its type as annotation. */
export function typedGroup(name: string, type: string): string {
  return groupOf(name, 0, `annotations: { data-mesh/team-type: ${type} }`);
}

/** A team profile; `spec` goes into its spec. */
export function profileOf(team: string, spec = ''): string {
  return `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: ${team} }
spec: { team: ${team}, owner: ${team}${spec && `, ${spec}`} }`;
}

/** A data product in production; `spec` goes into its spec. */
export function productOf(name: string, owner: string, spec = ''): string {
  return `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec: { type: aggregate, lifecycle: production, owner: ${owner}${
    spec && `, ${spec}`
  } }`;
}

/** An API, as a boundary between teams. */
export function apiOf(name: string): string {
  return `
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: ${name} }
spec: { type: openapi, lifecycle: production, owner: crew, definition: x }`;
}

/** The interactions of a profile or product, each as a flow map's inside. */
export function interactions(...entries: readonly string[]): string {
  return `teamInteractions: [${entries.map(e => `{ ${e} }`).join(', ')}]`;
}
