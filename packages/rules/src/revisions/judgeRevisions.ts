import type { DataProductEntity } from '@backstage-data-mesh/model';
import { addToList } from '../memory/listMap';
import { portKey } from '../contract/ports';
import type { ConsumerHit, FindConsumersHit } from './consumers';
import { bumpBetween, type Impact } from './impact';
import type { Revision } from './revision';

/** A revision beside what its version declares and whom it hits. @public */
export interface JudgedRevision extends Revision {
  /** `undefined` where the versions are not semantic. */
  readonly declared?: Impact;
  /** The consumers that a break hits; none for smaller changes. */
  readonly consumers: readonly ConsumerHit[];
}

interface Judging {
  readonly before: DataProductEntity;
  readonly after: DataProductEntity | undefined;
  readonly findHits: FindConsumersHit;
}

/** Puts beside each revision what it declares and whom it hits. */
export function judgeRevisions(
  revisions: readonly Revision[],
  { before, after, findHits }: Judging,
): JudgedRevision[] {
  const breaks = revisions.filter(({ impact }) => impact === 'major');
  const broken = breaks.flatMap(({ ports }) => ports.map(portKey));
  const kept = keptVersions(before, after, new Set(broken));
  const known = ({ ports }: Revision) =>
    ports.map(({ name, version }) => ({
      name,
      version,
      alternatives: kept.get(name) ?? [],
    }));
  return revisions.map(revision => ({
    ...revision,
    declared: bumpBetween(...revision.versions),
    consumers: revision.impact === 'major' ? findHits(known(revision)) : [],
  }));
}

/** The versions of each name that were and are offered, and did not break. */
function keptVersions(
  before: DataProductEntity,
  after: DataProductEntity | undefined,
  broken: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const now = new Set((after?.spec.outputPorts ?? []).map(portKey));
  const kept = new Map<string, string[]>();
  for (const port of before.spec.outputPorts ?? []) {
    const key = portKey(port);
    if (port.version === undefined || !now.has(key) || broken.has(key))
      continue;
    addToList(kept, port.name, port.version);
  }
  return kept;
}
