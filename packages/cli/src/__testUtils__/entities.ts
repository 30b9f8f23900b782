/** A data product without mistakes, with a spec to add to. */
export function productYaml(name: string, more = ''): string {
  return `apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata:
  name: ${name}
spec:
  type: source-aligned
  lifecycle: experimental
  owner: group:crew
  domain: sea
  productOwner: user:jo
${more}`;
}

/** What the data product refers to. */
export const surroundings = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: jo }
spec: { memberOf: [crew] }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: sea }
spec: { owner: crew }
`;
