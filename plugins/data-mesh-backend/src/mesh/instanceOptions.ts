import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MeshCatalog } from '../catalog/meshCatalog';
import type { Settings } from '../config/settings';
import type { MeshCommit } from '../store/rows';
import type { CommitParticipant, Store } from '../store/store';
import type { MeshKeeper } from './meshKeeper';
import type { StoredReadings } from './storedReadings';
import type { Stopwatch } from './vitals';

/** What an instance works with. */
export interface InstanceOptions {
  readonly keeper: MeshKeeper;
  readonly store: Store;
  readonly catalog: MeshCatalog;
  readonly settings: Pick<Settings, 'catalog' | 'timeZone'>;
  readonly logger: LoggerService;
  /** Unique among instances. */
  readonly holder: string;
  readonly now?: () => Date;
  readonly readings?: StoredReadings;
  /** Notes how long things take. */
  readonly stopwatch?: Stopwatch;
  /** After so long whoever asked for a look is answered anyway. */
  readonly askMs?: number;
  /** After so long nobody works on an answer any more. */
  readonly longMs?: number;
  /** So often who follows looks for a newer version. */
  readonly pollMs?: number;
  /** What other rooms write in the transaction of a change. */
  readonly participants?: readonly CommitParticipant[];
  /** Is told of each change that was written, by the leader only. */
  readonly onCommitted?: readonly ((commit: MeshCommit) => void)[];
}
