import {
  describeFields,
  EACH,
  type FieldDescription,
  type KindDeclaration,
} from '@backstage-data-mesh/model';

/**
 * A starter file for a kind, drawn from its declaration: what is required to
 * fill in, and everything else as comments that say what it is for.
 */
export function writeStarter(kind: KindDeclaration, name: string): string {
  const fields = describeFields(kind.schema).filter(
    ({ path }) => path[0] === 'spec' && path.length > 1,
  );
  const isFilled = (field: FieldDescription) =>
    field.path.every((_, index) => {
      const part = field.path.slice(0, index + 1);
      return part.length === 1 || isRequired(fields, part);
    });
  return [
    `# ${kind.summary}`,
    `apiVersion: ${kind.apiVersions[0]}`,
    `kind: ${kind.kind}`,
    'metadata:',
    `  name: ${writeName(name)}`,
    '  # title: the name to show',
    'spec:',
    ...fields
      .filter(field => isFilled(field) || isShallow(field))
      .map(field => line(field, isFilled(field))),
    '',
  ].join('\n');
}

/** In quotes where some YAML takes it for a number, a date, a truth or nothing. */
function writeName(name: string): string {
  return /^[a-z]/i.test(name) && !WORDS.test(name) ? name : `'${name}'`;
}

const WORDS = /^(?:true|false|null|y|n|yes|no|on|off)$/i;

function isRequired(
  fields: readonly FieldDescription[],
  path: readonly string[],
): boolean {
  return fields.some(
    field =>
      field.required &&
      field.path.length === path.length &&
      field.path.every((key, index) => key === path[index]),
  );
}

/** Deeper fields are in the documentation of the kind. */
function isShallow({ path }: FieldDescription): boolean {
  return path.filter(key => key !== EACH).length <= 3;
}

function line(field: FieldDescription, isFilled: boolean): string {
  const keys = field.path.filter(key => key !== EACH);
  const indent = '  '.repeat(keys.length - 1);
  const { words, description, type } = field;
  const about = words.length > 0 ? words.join(' | ') : type;
  const note = description ? `${description} (${about})` : `(${about})`;
  const key = keys[keys.length - 1];
  if (!isFilled) return `${indent.slice(2)}  # ${key}: ${note}`;
  return type === 'map'
    ? `${indent}${key}: # ${description}`
    : `${indent}${key}: ${placeholder(field)} # ${note}`;
}

function placeholder({ words, reference, type }: FieldDescription): string {
  if (words.length > 0) return words[0];
  if (reference)
    return `${reference.defaultKind.toLowerCase()}:my-${reference.defaultKind.toLowerCase()}`;
  return type.startsWith('list') ? '[]' : '"to be written"';
}
