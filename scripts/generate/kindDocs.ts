import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import {
  describeFields,
  kinds,
  type FieldDescription,
  type KindDeclaration,
} from '../../packages/model/src';
import type { GeneratedFile } from './generatedFile';
import { code, fenced, GENERATED_NOTE, table } from './markdown';

/** A page for each kind, and an index of them. */
export function generateKindDocs(root: string): GeneratedFile[] {
  const index = table(
    ['kind', 'what it is'],
    kinds.map(kind => [`[${kind.kind}](${kind.kind}.md)`, kind.summary]),
  );
  return [
    {
      path: 'docs/kinds/README.md',
      text: [GENERATED_NOTE, '# Kinds', index].join('\n\n'),
    },
    ...kinds.map(kind => ({
      path: `docs/kinds/${kind.kind}.md`,
      text: describeKind(root, kind),
    })),
  ];
}

function describeKind(root: string, kind: KindDeclaration): string {
  const folder = `${kind.kind[0].toLowerCase()}${kind.kind.slice(1)}`;
  const read = (name: string) =>
    fs.readFileSync(
      path.join(root, 'packages/model/src/kinds', folder, name),
      'utf8',
    );
  return [
    GENERATED_NOTE,
    `# ${kind.kind}`,
    kind.summary,
    `API version: ${kind.apiVersions.map(code).join(', ')} · JSON Schema: [${kind.kind}.schema.json](../../schemas/${kind.kind}.schema.json)`,
    '## Example',
    fenced('yaml', read('valid.yaml')),
    '## Fields',
    fieldTable(kind),
    '## What a mistake looks like',
    fenced('yaml', read('invalid.yaml')),
    'is answered with',
    fenced('text', problemsOf(kind, read('invalid.yaml'))),
  ].join('\n\n');
}

function fieldTable(kind: KindDeclaration): string {
  const fields = describeFields(kind.schema).filter(
    ({ path: [first, second] }) => first === 'spec' && second !== undefined,
  );
  return table(
    ['field', 'type', 'meaning'],
    fields.map(field => [nameOf(field), typeOf(field), field.description]),
  );
}

function nameOf({ path: field, required }: FieldDescription): string {
  const name = code(field.join('.').replaceAll('.[]', '[]'));
  return required ? `**${name}** (required)` : name;
}

function typeOf({ type, words, reference }: FieldDescription): string {
  if (words.length > 0) return words.map(code).join(', ');
  if (!reference) return type;
  const fragment = reference.fragment
    ? ` ${code('#')} ${reference.fragment}`
    : '';
  return `${type} to ${Object.keys(reference.allowed).join(', ')}${fragment}`;
}

function problemsOf(kind: KindDeclaration, example: string): string {
  return kind
    .parse(parse(example))
    .problems.map(({ message }) => message)
    .join('\n');
}
