/** The files of a new kind, ready to be filled in; its test passes as it is. */
export function kindFiles(
  name: string,
  summary: string,
): Record<string, string> {
  const camel = name[0].toLowerCase() + name.slice(1);
  const words = name.replace(/(?<!^)([A-Z])/g, ' $1').toLowerCase();
  return {
    [`${camel}.ts`]: declaration(name, camel, words, summary),
    [`${camel}.test.ts`]: test(name, camel),
    'valid.yaml': example(name, camel, 'owner: group:crew'),
    'invalid.yaml': example(name, camel, 'ownr: group:crew'),
  };
}

function declaration(
  name: string,
  camel: string,
  words: string,
  summary: string,
): string {
  return `import * as z from 'zod';
import { entityRef } from '../../declare/fields';
import { defineKind, type EntityOf } from '../../declare/kind';

/** ${summary} @public */
export const ${camel} = defineKind({
  kind: '${name}',
  plural: '${name.toLowerCase()}s',
  title: '${words}',
  summary: ${JSON.stringify(summary)},
  spec: z.strictObject({
    owner: entityRef('The team that owns it.', {
      defaultKind: 'Group',
      allowed: { Group: 'ownedBy', User: 'ownedBy' },
    }),
  }),
});

/** A ${words}, as parsed. @public */
export type ${name}Entity = EntityOf<typeof ${camel}>;
`;
}

function test(name: string, camel: string): string {
  return `import { readYamlBeside } from '../../__testUtils__/yaml';
import { ${camel} } from './${camel}';

const valid = readYamlBeside(__filename, 'valid.yaml');
const invalid = readYamlBeside(__filename, 'invalid.yaml');

describe('${name}', () => {
  it('accepts its example', () => {
    expect(${camel}.parse(valid)).toMatchObject({ ok: true, problems: [] });
  });

  it('names every problem at once', () => {
    expect(${camel}.parse(invalid).problems.map(p => p.message)).toEqual([
      '\`spec.owner\` is missing',
      '\`spec.ownr\` is not a known field; did you mean \`owner\`?',
    ]);
  });
});
`;
}

function example(name: string, camel: string, spec: string): string {
  return `apiVersion: data-mesh/v1alpha1
kind: ${name}
metadata:
  name: my-${camel.toLowerCase()}
spec:
  ${spec}
`;
}
