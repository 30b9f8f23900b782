import { findSlip } from '@backstage-data-mesh/model';
import { wordsOf } from '../../../wording/words';

/** The roles that bodies of each type have, unless somebody says otherwise. */
export const USUAL_ROLES: Readonly<
  Record<'portfolio' | 'domain' | 'technology' | 'oversight', string[]>
> = {
  portfolio: ['domain-owner', 'executive'],
  domain: ['domain-owner', 'product-owner'],
  technology: ['domain-architect', 'technical-lead'],
  oversight: [],
};

const ALL_USUAL_ROLES: readonly string[] = [
  ...new Set(Object.values(USUAL_ROLES).flat()),
];

/** The usual role that what is written is a slip of the pen on, and is not. */
export function roleMeantBy(written: string): string | undefined {
  const meant = findSlip(written, ALL_USUAL_ROLES);
  return meant === undefined || standsFor(written, meant) ? undefined : meant;
}

/**
 * True when a seat stands for a role, however that is written: `Domain Owner`,
 * `domain_owners` and `DomainOwner (acting)` are `domain-owner`, `Tech lead` is
 * `technical-lead`.
 */
export function standsFor(written: string, role: string): boolean {
  return holdsAny([wordsOfRole(written)], role);
}

/**
 * Tells whether any of some texts stands for a role; reads each of them once. One
 * that is misspelt stands for what is meant: another rule tells of it.
 */
export function readRoles(
  written: readonly string[],
): (role: string) => boolean {
  const all = [...new Set(written)].map(role =>
    wordsOfRole(roleMeantBy(role) ?? role),
  );
  return role => holdsAny(all, role);
}

type Words = readonly string[];

function holdsAny(written: readonly Words[], role: string): boolean {
  const asked = wordsOfRole(role);
  return written.some(said =>
    said.some((_, start) =>
      asked.every((word, n) => isSameWord(said[start + n], word)),
    ),
  );
}

function wordsOfRole(role: string): Words {
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
