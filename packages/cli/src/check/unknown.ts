import { formatPath } from '@backstage-data-mesh/model';
import {
  readReason,
  type Outcome,
  type Rule,
} from '@backstage-data-mesh/rules';
import type { SourceEntity } from './entities';
import type { PlacedFinding, UnknownVerdict } from './finding';
import type { OpenReference } from './references';

/** A folder within the tree in which nobody looked. */
export interface UnreadFolder {
  readonly name: string;
  readonly is: 'submodule' | 'repository' | 'closed';
}

const ELSEWHERE = {
  reason: 'what is declared outside of what was read may decide it',
  remedy: 'Check with `--snapshot`, or all of the mesh together',
};

/** What is known of the surroundings of a verdict. */
interface Surroundings {
  readonly entity: SourceEntity;
  readonly rule: Pick<Rule, 'id'>;
  /** True when something that was not read may tell. */
  readonly isPart: boolean;
}

/** A verdict that a rule could not reach. */
export function describeUnknown(
  { subject, status, reason }: Outcome,
  { entity, rule: { id }, isPart }: Surroundings,
): UnknownVerdict {
  const { path: file } = entity.document.file;
  const about = { file, entity: subject, rule: id };
  if (status !== 'unknown' || reason === undefined)
    return { ...about, ...ELSEWHERE };
  if (reason.endsWith('cannot be read'))
    return { ...about, reason, remedy: remedyOfPart(entity, reason) };
  const { why, toKnow } = readReason(reason);
  return { ...about, reason: why, remedy: sayRemedy(toKnow, { id, isPart }) };
}

function sayRemedy(
  toKnow: string | undefined,
  { id, isPart }: { readonly id: string; readonly isPart: boolean },
): string {
  if (toKnow === undefined) {
    return isPart
      ? ELSEWHERE.remedy
      : `Write down what is missing; \`data-mesh explain ${id}\` says where`;
  }
  const here = toKnow.charAt(0).toUpperCase() + toKnow.slice(1);
  return isPart
    ? `${here}; or check with \`--snapshot\`, if it is written elsewhere`
    : here;
}

/** A part that cannot be read is broken, or kept where nobody looked. */
function remedyOfPart({ remote }: SourceEntity, reason: string): string {
  const kept = remote.find(({ path }) => reason.includes(formatPath(path)));
  return kept ? kept.doubt.remedy : 'Mend what is named';
}

/** References that nobody could look up. */
export function describeUnverified(
  open: readonly OpenReference[],
): UnknownVerdict[] {
  return open.map(({ entity, reference }) => ({
    file: entity.document.file.path,
    entity: entity.ref,
    rule: 'reference-unresolved',
    reason: `\`${reference.ref}\` is outside of what was read`,
    remedy: ELSEWHERE.remedy,
  }));
}

/** Texts that were not fetched, and what was too large. */
export function describeUnread(
  entities: readonly SourceEntity[],
  findings: readonly PlacedFinding[],
): UnknownVerdict[] {
  const remote = entities.flatMap(({ document, ref, remote: places }) =>
    places
      .filter(({ doubt }) => doubt.toldBy !== 'yaml-limit')
      .map(({ doubt: { reason, remedy } }) => ({
        ...{ file: document.file.path, entity: ref },
        ...{ rule: 'placeholder-unresolved', reason, remedy },
      })),
  );
  const large = findings
    .filter(isLimit)
    .map(({ file, entity, rule, message, remedy }) => ({
      ...{ file, entity, rule, reason: message, remedy },
    }));
  return [...remote, ...large];
}

/** Folders in which nobody looked. */
export function describeFolders(
  folders: readonly UnreadFolder[],
): UnknownVerdict[] {
  return folders.map(({ name, is }) => ({
    ...{ file: name, rule: 'file-unreadable' },
    ...WHY_UNREAD[is],
  }));
}

const WHY_UNREAD = {
  submodule: {
    reason: 'the submodule is not checked out',
    remedy: 'Run `git submodule update --init`',
  },
  repository: {
    reason: 'it is a repository of its own, which git does not list',
    remedy: 'Check it by itself, or name its folder',
  },
  closed: {
    reason: 'the folder cannot be looked into',
    remedy: 'Check as somebody who may, or name it in `exclude`',
  },
} as const;

/** True for a finding that says that nothing was judged. */
export function isLimit({ rule }: PlacedFinding): boolean {
  return rule === 'yaml-limit';
}
