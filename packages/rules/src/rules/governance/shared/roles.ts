import { wordsOf } from '../../../wording/words';

/**
 * True when a seat stands for a role, however that is written: `Domain Owner`,
 * `domain_owners` and `DomainOwner (acting)` are `domain-owner`, `Tech lead` is
 * `technical-lead`.
 */
export function standsFor(written: string, role: string): boolean {
  const [said, asked] = [written, role].map(wordsOfRole);
  return said.some((_, start) =>
    asked.every((word, n) => isSameWord(said[start + n], word)),
  );
}

function wordsOfRole(role: string): readonly string[] {
  const cut = role.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return wordsOf(cut).slice(0, MAX_WORDS);
}

/** A role has few words; it bounds the work. */
const MAX_WORDS = 20;

/** Shorter beginnings of a word could be another word. */
const MIN_BEGINNING = 4;

/** True for the same word, one that is cut short, or one with an ending. */
function isSameWord(said: string | undefined, asked: string): boolean {
  if (said === undefined) return false;
  if (said === asked) return true;
  const [shorter, longer] =
    said.length < asked.length ? [said, asked] : [asked, said];
  return shorter.length >= MIN_BEGINNING && longer.startsWith(shorter);
}
