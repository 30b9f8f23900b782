import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isSlip, quote } from '@backstage-data-mesh/model';

const ROOT = 'dataMesh';

/** What is known below `dataMesh`; below that, where it has names of its own. */
const KNOWN: { readonly [key: string]: readonly string[] | undefined } = {
  rules: undefined,
  organisationRules: undefined,
  levels: undefined,
  trustedLocations: undefined,
  timeZone: undefined,
  collectors: undefined,
  catalog: ['minSecondsBetweenSweeps', 'hoursBetweenResyncs'],
  history: ['retention'],
  notifications: ['enabled', 'every'],
  limits: [
    'requestsPerMinute',
    'costlyRequestsPerMinute',
    'concurrentCostlyRequests',
  ],
  // of the module of the catalog
  processor: ['reject'],
};

/**
 * The paths below `dataMesh` that nobody reads.
 *
 * @throws InputError where one is surely another, mistyped.
 */
export function findUnknownKeys(root: Config): readonly string[] {
  const config = root.getOptionalConfig(ROOT);
  const unknown = Object.entries(KNOWN).flatMap(([key, known]) =>
    known && config?.has(key)
      ? unknownOf(config.getConfig(key), known, `${ROOT}.${key}`)
      : [],
  );
  const above = config ? unknownOf(config, Object.keys(KNOWN), ROOT) : [];
  const all = [...above, ...unknown];
  const slips = all.filter(({ meant }) => meant !== undefined);
  if (slips.length === 0) return all.map(({ path }) => path);
  const lines = slips.map(
    ({ path, meant = '' }) =>
      `${path} is no setting; did you mean ${quote(meant)}?`,
  );
  throw new InputError(lines.join('\n'));
}

function unknownOf(config: Config, known: readonly string[], within: string) {
  return config
    .keys()
    .filter(key => !known.includes(key))
    .map(key => ({
      path: `${within}.${key}`,
      meant: known.find(each => isSlip(key, each)),
    }));
}
