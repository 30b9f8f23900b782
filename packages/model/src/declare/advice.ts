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

/** What may stand in a list. */
interface ListItems {
  readonly isOfWords: boolean;
  /** Tells whether a text may, where not any text does. */
  readonly accepts?: (text: string) => boolean;
}

/** How a list is written, for who wrote something else. */
export function howToList(
  value: unknown,
  { isOfWords, accepts = () => true }: ListItems,
): string {
  if (!isOfWords)
    return value === null ? '' : ', each item of which begins with `- `';
  const text = typeof value === 'string' ? value.trim() : '';
  const items = text.split(',').map(item => item.trim());
  return text.length <= MOST && items.every(item => item && accepts(item))
    ? ` such as ${quote(`[${text}]`)}`
    : '';
}

/** A longer text is no item, and would be cut. */
const MOST = 76;

/** `10%`, `1.5 h`, `-3 EUR`; a number alone stands in quotes. */
const WITH_UNIT = /^([-+]?\d+(?:\.\d+)?)( ?[A-Za-z%‰°€$£][^\d]{0,20})?$/;

/** How a number is written, for who wrote its unit or quotes with it. */
export function howToCount(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const [, number, unit] = WITH_UNIT.exec(text) ?? [];
  if (number === undefined) return '';
  return unit === undefined
    ? ' (take the quotes off)'
    : ` such as ${number}, without a unit`;
}

/** The words that may stand somewhere. */
export function oneOfWords(words: readonly string[]): string {
  const all = words.map(quote).join(', ');
  return words.length === 1 ? all : `one of ${all}`;
}
