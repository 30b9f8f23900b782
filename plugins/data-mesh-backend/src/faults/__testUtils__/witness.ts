import assert from 'node:assert/strict';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { digestOf, evaluateAll, isQuiet } from '../../__testUtils__/truth';
import { summariseOutcome } from '../../mesh/summariseOutcome';
import { EntityTable } from '../../store/entityTable';
import { OutcomeTable } from '../../store/outcomeTable';
import type { MeshVersion, StoredOutcome } from '../../store/rows';
import { VersionTable } from '../../store/versionTable';
import type { ChildAnswer } from './childProtocol';

/** Counts the edits of an entity, so that an older one is known as such. */
export const REVISION = 'example.com/revision';

/** What was looked at so far. */
export interface WitnessCounts {
  looks: number;
  versions: number;
  transitions: number;
  answers: number;
}

/**
 * Looks at the tables at one moment and at answers, and compares them with what
 * was promised: see {@link Witness.look}.
 */
export class Witness {
  readonly counts: WitnessCounts = {
    ...{ looks: 0, versions: 0, transitions: 0, answers: 0 },
  };
  private readonly played = new Map<string, string>();
  private readonly revisions = new Map<string, number>();
  private readonly digests = new Map<number, string>();
  private readonly unseen = new Set<number>();
  private lastTransition = 0;
  private lastVersion = { version: 0, fence: 0 };

  constructor(private readonly knex: Knex) {}

  /**
   * Looks at all tables as they are at one moment.
   *
   * - Versions follow each other without a gap, and fences never fall.
   * - Transitions of a result are a chain: each begins where the one before
   *   ended.
   * - What is left when all are played is what the table of results says, and
   *   what one full evaluation of the stored entities says.
   * - No entity becomes an older one.
   * - Each answer names a version that exists, and all that name the same say
   *   the same as that evaluation.
   */
  async look(): Promise<MeshVersion | undefined> {
    const seen = await this.knex.transaction(trx => this.read(trx), {
      ...{ isolationLevel: 'repeatable read', readOnly: true },
    });
    this.counts.looks++;
    this.checkVersions(seen.versions);
    this.play(seen.transitions);
    const { newest, entities, outcomes, readings } = seen;
    if (!newest) return undefined;
    const expected = evaluateAll(entities, readings, newest.today);
    const lines = expected.flatMap(
      each => summariseOutcome(each, new Date(0)) ?? [],
    );
    assert.deepEqual(outcomes.map(lineOf).sort(), lines.map(lineOf).sort());
    assert.deepEqual(
      [...this.played].map(([about, to]) => `${about} ${to}`).sort(),

      outcomes
        .map(({ subject, rule, status }) => `${subject} ${rule} ${status}`)
        .sort(),
    );
    this.checkRevisions(entities);
    this.checkDigest(newest.version, digestOf(expected));
    for (const version of this.unseen)
      assert.ok(version <= newest.version, `No version ${version} exists`);
    this.unseen.clear();
    return newest;
  }

  /** Takes note of what an instance said. */
  hear({ frame, digest }: ChildAnswer): void {
    this.counts.answers++;
    // what is said of a change that cannot be written yet is marked as such
    if (frame.staleReasons.includes('database-unreachable')) return;
    this.unseen.add(frame.version);
    this.checkDigest(frame.version, digest);
  }

  private async read(trx: Knex.Transaction) {
    const entities: Entity[] = [];
    for await (const page of new EntityTable(trx).all())
      entities.push(...page.map(({ entity }) => entity));
    const newest = await new VersionTable(trx).newest();
    return {
      entities,
      newest,
      outcomes: await new OutcomeTable(trx).all(),
      readings: await trx('reading').where('id', '<=', newest?.readings ?? 0),
      versions: await trx('mesh_version')
        .where('version', '>', this.lastVersion.version)
        .orderBy('version'),
      transitions: await trx('transition')
        .where('id', '>', this.lastTransition)
        .orderBy('id'),
    };
  }

  private checkVersions(versions: readonly any[]): void {
    for (const { version, fence } of versions) {
      assert.equal(version, this.lastVersion.version + 1);
      assert.ok(
        fence >= this.lastVersion.fence,
        `Fence ${fence} is an old one`,
      );
      this.lastVersion = { version, fence };
    }
    this.counts.versions += versions.length;
  }

  private play(transitions: readonly any[]): void {
    for (const row of transitions) {
      const about = `${row.subject} ${row.rule}`;
      const before = this.played.get(about);
      const isChained =
        before === undefined
          ? isQuiet(row.from_status)
          : before === row.from_status;
      if (!isChained)
        throw new Error(
          `${about} was ${before}, and version ${row.version} changed it from ${row.from_status} to ${row.to_status}`,
        );
      if (row.severity === null && isQuiet(row.to_status))
        this.played.delete(about);
      else this.played.set(about, row.to_status);
      this.lastTransition = Number(row.id);
    }
    this.counts.transitions += transitions.length;
  }

  private checkRevisions(entities: readonly Entity[]): void {
    for (const { kind, metadata } of entities) {
      const about = `${kind} ${metadata.name}`;
      const revision = Number(metadata.annotations?.[REVISION] ?? 0);
      const before = this.revisions.get(about) ?? 0;
      assert.ok(revision >= before, `${about} was edit ${before}`);
      this.revisions.set(about, revision);
    }
  }

  private checkDigest(version: number, digest: string): void {
    const known = this.digests.get(version) ?? digest;
    this.digests.set(version, digest);
    if (known !== digest)
      throw new Error(`Two different answers name version ${version}`);
  }
}

function lineOf({
  subject,
  rule,
  status,
  isGrace,
  severity,
  keysHash,
}: StoredOutcome): string {
  return JSON.stringify([subject, rule, status, isGrace, severity, keysHash]);
}
