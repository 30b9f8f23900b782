import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Access } from './access/access';
import type { Sealer } from './access/sealer';
import type { Settings } from './config/settings';
import type { ConfiguredCollector } from './measures/collectors/readCollectors';
import type { MeshReader } from './mesh/meshReader';
import type { Past } from './mesh/past';
import type { RuleTimes } from './mesh/ruleTimes';
import type { StoredReadings } from './mesh/storedReadings';
import type { MeshVitals, Stopwatch } from './mesh/vitals';
import type { Store } from './store/store';

/** What resources, tasks and notices work with; each takes what it needs. */
export interface House {
  readonly mesh: MeshReader;
  readonly past: Pick<Past, 'at' | 'firstDay'>;
  readonly store: Store;
  readonly access: Access;
  readonly readings: Pick<StoredReadings, 'of'>;
  readonly settings: Settings;
  readonly vitals: MeshVitals;
  readonly stopwatch: Pick<Stopwatch, 'last' | 'listen'>;
  readonly ruleTimes: Pick<RuleTimes, 'slowest'>;
  readonly collectors: readonly ConfiguredCollector[];
  readonly sealer: Sealer;
  readonly auditor: AuditorService;
  readonly logger: LoggerService;
}
