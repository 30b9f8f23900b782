import type { Knex } from 'knex';
import { mapInSlices } from '../slices';
import { packBody } from './body';
import { inChunks } from './chunks';
import { EntityTable } from './entityTable';
import { LeaseTable, type Lease } from './leaseTable';
import { LookTable } from './lookTable';
import { isPostgres } from './migrate';
import { OutcomeTable } from './outcomeTable';
import type { MeshCommit, MeshVersion, PackedEntity } from './rows';
import { RevisionTable } from './revisionTable';
import { RuleSetTable } from './ruleSetTable';
import { SecretTable } from './secretTable';
import { TransitionTable } from './transitionTable';
import { VersionTable } from './versionTable';

/** After so long without a sign of life somebody else leads. */
const LEASE_MS = 15_000;

/** Writes more in the transaction of a change: rollups, say. */
export type CommitParticipant = (
  trx: Knex.Transaction,
  commit: MeshCommit,
) => Promise<void>;

/** What the mesh in memory is made of. */
export interface MeshTables {
  readonly versions: VersionTable;
  readonly entities: EntityTable;
  readonly outcomes: OutcomeTable;
}

/** The tables of the mesh itself; other rooms bring their own. */
export class Store implements MeshTables {
  readonly versions: VersionTable;
  readonly entities: EntityTable;
  readonly outcomes: OutcomeTable;
  readonly leases: LeaseTable;
  readonly looks: LookTable;
  readonly secrets: SecretTable;
  readonly revisions: RevisionTable;
  private readonly transitions = new TransitionTable();
  private readonly ruleSets = new RuleSetTable();

  constructor(
    readonly knex: Knex,
    { leaseMs = LEASE_MS }: { readonly leaseMs?: number } = {},
  ) {
    this.versions = new VersionTable(knex);
    this.entities = new EntityTable(knex);
    this.outcomes = new OutcomeTable(knex);
    this.secrets = new SecretTable(knex);
    this.revisions = new RevisionTable(knex);
    this.looks = new LookTable(knex);
    this.leases = new LeaseTable(knex, leaseMs);
  }

  /** Reads the mesh as it is at one moment, whoever writes meanwhile. */
  async atOneMoment<Result>(
    read: (tables: MeshTables) => Promise<Result>,
  ): Promise<Result> {
    return this.knex.transaction(
      trx =>
        read({
          versions: new VersionTable(trx),
          entities: new EntityTable(trx),
          outcomes: new OutcomeTable(trx),
        }),
      // SQLite knows no other way
      isPostgres(this.knex)
        ? { isolationLevel: 'repeatable read', readOnly: true }
        : {},
    );
  }

  /**
   * The next entities after a ref as they were at a version, whatever changed
   * since; what was not there has no body.
   */
  async atVersion(
    version: number,
    after: string,
    limit: number,
  ): Promise<readonly PackedEntity[]> {
    const rows = await this.entities.page(version, after, limit);
    const moved = rows.filter(row => row.version > version);
    const earlier = await this.revisions.of(
      moved.map(({ ref }) => ref),
      version,
    );
    const bodies = new Map(earlier.map(({ ref, body }) => [ref, body]));
    return rows.map(({ ref, ...row }) =>
      row.version > version
        ? { ref, body: bodies.get(ref) ?? null }
        : { ref, body: row.body },
    );
  }

  /**
   * Writes a change, all of it or nothing.
   *
   * @throws FencedOutError when another instance leads.
   */
  async commit(
    lease: Lease,
    commit: MeshCommit,
    participants: readonly CommitParticipant[] = [],
  ): Promise<void> {
    await this.fenced(lease, async trx => {
      await this.versions.write(trx, commit.version);
      await this.ruleSets.note(trx, commit.version);
      await this.writeEntities(trx, commit);
      await this.outcomes.write(trx, commit);
      await this.transitions.write(trx, commit);
      for (const participate of participants) await participate(trx, commit);
    });
  }

  /** Each is packed once: as it is now, and as it is from now on. */
  private async writeEntities(
    trx: Knex.Transaction,
    { put, gone, version }: Pick<MeshCommit, 'put' | 'gone' | 'version'>,
  ): Promise<void> {
    for await (const some of inChunks(trx, put)) {
      const packed = await mapInSlices(some, ({ entity, ...row }) => ({
        ...row,
        body: packBody(entity),
      }));
      await this.entities.put(trx, packed, version.version);
      await this.revisions.note(trx, packed, version);
    }
    for await (const some of inChunks(trx, gone)) {
      await this.entities.remove(trx, some, version.version);
      const left = some.map(ref => ({ ref, body: null }));
      await this.revisions.note(trx, left, version);
    }
  }

  /** Notes that nothing changed, or that nobody could look. */
  async confirm(
    lease: Lease,
    version: Pick<MeshVersion, 'version' | 'confirmedAt' | 'catalogState'>,
  ): Promise<void> {
    await this.fenced(lease, trx => this.versions.confirm(trx, version));
  }

  /**
   * Writes something while a lease holds, all of it or nothing.
   *
   * @throws FencedOutError when another instance leads.
   */
  async fenced<Result>(
    lease: Lease,
    write: (trx: Knex.Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.knex.transaction(async trx => {
      await this.leases.hold(trx, lease);
      return write(trx);
    });
  }
}
