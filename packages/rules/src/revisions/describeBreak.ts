import { quote } from '@backstage-data-mesh/model';
import type { Finding, RelatedPlace } from '../declare/finding';
import { nameEntity, nameRef, subjectName } from '../wording/names';
import type { Change } from './change';
import type { ConsumerHit } from './consumers';
import { IMPACTS, nextVersion, type Impact } from './impact';
import type { Revision } from './revision';

/** A revision whose version declares less than what changed. */
export interface Break {
  /** The ref of the product. */
  readonly ref: string;
  readonly revision: Revision;
  readonly declared: Impact;
  readonly consumers: readonly ConsumerHit[];
}

const MAX_CHANGES = 3;
const MAX_NAMED = 5;
const MAX_RELATED = 50;

/** Says what changed, what its version declares, and whom it hits. */
export function describeBreak(found: Break): Finding {
  const { ref, revision, declared, consumers } = found;
  const { impact } = revision;
  const changed = listChanges(revision.changes);
  return {
    path: revision.path,
    discriminator: revision.key,
    severity: impact === 'patch' ? 'info' : undefined,
    message: isGone(revision)
      ? `${subjectName(ref)} was removed before it was retired${nameConsumers(consumers)}`
      : `${subjectName(ref)} changes ${revision.name} ${nameStep(revision, declared)}, but ${changed}, which takes a ${impact} step${nameConsumers(consumers)}`,
    related: consumers.slice(0, MAX_RELATED).map(relate),
    suggestions: suggest(revision),
  };
}

function isGone({ changes }: Revision): boolean {
  return changes.some(({ code }) => code === 'product-removed');
}

function nameStep({ versions }: Revision, declared: Impact): string {
  const [before, after] = versions;
  if (before === undefined && after === undefined) return 'without a version';
  if (before === after) return `and keeps version ${quote(before ?? '')}`;
  const from = before === undefined ? 'no version' : quote(before);
  const to = after === undefined ? 'none' : quote(after);
  const step = declared === 'none' ? 'no step forward' : `a ${declared} step`;
  return `from ${from} to ${to}, ${step}`;
}

/** The changes of the greatest impact first. */
function listChanges(changes: readonly Change[]): string {
  const sorted = [...changes].sort(
    (a, b) => IMPACTS.indexOf(b.impact) - IMPACTS.indexOf(a.impact),
  );
  const named = sorted.slice(0, MAX_CHANGES).map(({ message }) => message);
  const others = sorted.length - named.length;
  return others > 0
    ? `${named.join(', ')} and ${others} more changes were made`
    : named.join(', ');
}

function nameConsumers(consumers: readonly ConsumerHit[]): string {
  if (consumers.length === 0) return '';
  const named = consumers
    .slice(0, MAX_NAMED)
    .map(({ ref, owner }) =>
      owner ? `${nameEntity(ref)} (${nameRef(owner)})` : nameEntity(ref),
    );
  const others = consumers.length - named.length;
  const rest = others > 0 ? ` and ${others} more` : '';
  return `; it hits ${named.join(', ')}${rest}`;
}

function relate({ ref, owner, path }: ConsumerHit): RelatedPlace {
  return { ref, path, note: owner && `owned by ${nameRef(owner)}` };
}

function suggest(revision: Revision): Finding['suggestions'] {
  const { of, path, versions, impact } = revision;
  if (isGone(revision) || impact === 'none') return undefined;
  const [before] = versions;
  const next = before === undefined ? undefined : nextVersion(before, impact);
  if (next === undefined) return undefined;
  const isField = of !== 'contract' && path[path.length - 1] === 'version';
  return [
    {
      text:
        of === 'contract'
          ? `Set \`version\` in the contract to ${quote(next)}, or undo the change`
          : `Raise the version to ${quote(next)}, or undo the change`,
      edits: isField ? [{ path, action: 'set', value: next }] : [],
      isSafe: false,
    },
  ];
}
