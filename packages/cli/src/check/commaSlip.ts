import { formatPath, quote, type EntityPath } from '@backstage-data-mesh/model';
import type { SourceDocument } from '../source/readSource';

/**
 * What is said of a field without a value that is the rest of a text with a
 * comma, as in `{ vision: Fast, sound }`: nothing for any other field, and
 * `undefined` for what follows from the one before it.
 */
export function sayComma(
  document: SourceDocument,
  path: EntityPath,
): { readonly said: string | undefined } | undefined {
  const { exists, key, value } = document.locate(path);
  const isEmpty = !value || value.start === value.end;
  if (!exists || !key || !isEmpty) return undefined;
  const { text } = document;
  const before = text.slice(Math.max(0, key.start - NEAR), key.start).trimEnd();
  const after = text.slice(key.end, key.end + NEAR).trimStart();
  if (!before.endsWith(',') || !/^[,}]/.test(after)) return undefined;
  const previous = before.slice(0, -1).split(/[,{]/).at(-1) ?? '';
  if (!previous.includes(':')) return { said: undefined };
  return {
    said: `${quote(formatPath(path))} is what stands behind a comma within \`{ … }\`, where a comma begins a new field; put the text before it in quotes, comma and all`,
  };
}

/** Nobody writes more between a field and what is before it. */
const NEAR = 500;
