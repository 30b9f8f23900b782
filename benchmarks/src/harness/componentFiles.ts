const LIFECYCLES = ['production', 'experimental', 'deprecated'];
const BROKEN_EVERY = 20;

/** Component files of half a kilobyte, none with a mistake. */
export function componentFiles(count: number): string[] {
  return Array.from({ length: count }, (_, index) => component(index));
}

/** The same, but every twentieth has one of several mistakes. */
export function brokenComponentFiles(count: number): string[] {
  return componentFiles(count).map((text, index) =>
    index % BROKEN_EVERY === 0
      ? MISTAKES[(index / BROKEN_EVERY) % MISTAKES.length](text)
      : text,
  );
}

const MISTAKES: readonly ((text: string) => string)[] = [
  text => text.replace(/name: service-/, 'name: -service '),
  text => text.replace(/^kind: .*\n/m, ''),
  text => text.replace(/^apiVersion: .*\n/m, ''),
  text => `${text}extra: field\n`,
  text => text.replace(/^ {4}- java$/m, '    - "Not a tag"'),
  text => text.replace(/^ {4}tier: .*$/m, '    tier: [1]'),
  text => text.replace(/^spec:$/m, 'spec: text\nmore:'),
  text => text.replace(/^metadata:$/m, 'metadata: ['),
];

function component(index: number): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: service-${index}
  title: Service number ${index}
  description: Takes the orders of region ${index % 7} and hands them to the warehouses.
  labels:
    tier: t${index % 3}
  annotations:
    backstage.io/techdocs-ref: dir:.
    example.com/pager: team-${index % 200}
  tags:
    - java
    - orders
  links:
    - url: https://runbooks.example.com/service-${index}
      title: Runbook
spec:
  type: service
  lifecycle: ${LIFECYCLES[index % LIFECYCLES.length]}
  owner: group:team-${index % 200}
  system: system-${index % 50}
`;
}
