/** The two files of a new rule; its test fails until the check is written. */
export function ruleFiles(id: string): Record<string, string> {
  const name = id.replace(/-([a-z])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  return { [`${id}.ts`]: rule(id, name), [`${id}.test.ts`]: test(id, name) };
}

function rule(id: string, name: string): string {
  return `import { dataProduct } from '@backstage-data-mesh/model';
import { PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';

export const ${name} = defineRule({
  id: '${id}',
  summary: 'What holds when the rule passes.',
  why: 'Why it matters.',
  source: 'Practice',
  remedy: 'What to change, and in which field.',
  subject: everyOf(dataProduct),
  severity: 'warning',
  examples: {
    passing: \`${example('crew')}\`,
    failing: \`${example('nobody')}\`,
  },
  check() {
    return PASS;
  },
});
`;
}

function example(owner: string): string {
  return `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: ${owner} }
`;
}

function test(id: string, name: string): string {
  return `import { testRule } from '../../testing';
import { ${name} } from './${id}';

testRule(${name}, {
  fails: [],
});
`;
}
