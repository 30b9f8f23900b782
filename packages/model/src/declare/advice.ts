import { quote } from '../refs/entityRef';
import type { textNoteAt } from './schemaTree';

type TextNote = NonNullable<ReturnType<typeof textNoteAt>>;

/** The texts one of which was meant, where they are accepted. */
export function meantBy(
  { meant, acceptsText }: TextNote,
  written: string,
): readonly string[] {
  return (meant?.(written) ?? []).filter(text => acceptsText?.(text));
}

/** What is suggested: where several may have been meant, a person decides. */
export function onlyOf(meant: readonly string[]): string | undefined {
  return meant.length === 1 ? meant[0] : undefined;
}

/** The question at the end of a message; nothing where nothing is near. */
export function didYouMean(...meant: readonly (string | undefined)[]): string {
  const near = meant.flatMap(text => (text ? [quote(text)] : []));
  return near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '';
}

/** How a list is written, for who wrote something else. */
export function howToList(value: unknown, isOfWords: boolean): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (isOfWords && text !== '' && text.length <= MOST)
    return ` such as ${quote(`[${text}]`)}`;
  return value !== null && !isOfWords
    ? ', each item of which begins with `- `'
    : '';
}

/** A longer text is no item, and would be cut. */
const MOST = 76;
