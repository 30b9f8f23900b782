import {
  kindOfRef,
  user,
  type EntityPath,
  type Reference,
} from '@backstage-data-mesh/model';
import { PASS, type Suggestion, type Verdict } from '../../../declare/finding';
import { suggestKind } from '../../../references/suggestKind';
import { nameRef, subjectName } from '../../../wording/names';

/** A role that one person is nominated for. */
export interface Nomination {
  /** The ref of the entity. */
  readonly ref: string;
  readonly path: EntityPath;
  /** In a sentence: "product owner". */
  readonly role: string;
  readonly nominated: Reference | undefined;
  readonly suggest?: () => readonly Suggestion[];
}

/** Judges that somebody is nominated, and that it is a person. */
export function judgeNomination(nomination: Nomination): Verdict {
  const { ref, path, role, nominated, suggest } = nomination;
  if (!nominated) {
    const message = `${subjectName(ref)} has no ${role}; one person is nominated for it by name`;
    return [{ path, message, suggestions: suggest?.() }];
  }
  if (kindOfRef(nominated.ref) === USER) return PASS;
  const message = `${subjectName(ref)} has ${nameRef(nominated.ref)} as its ${role}; the ${role} is a person, which is a user`;
  const suggestions = [...suggestKind(nominated), ...(suggest?.() ?? [])];
  return [{ path, message, suggestions }];
}

const USER = user.kind.toLowerCase();
