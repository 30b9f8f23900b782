import path from 'node:path';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  readConfiguration,
  readLevelSets,
  type Configuration,
  type ConfigurationProblem,
  type LevelSet,
  type Rule,
} from '@backstage-data-mesh/rules';
import { IANAZone } from 'luxon';
import { readRetention } from './retention';

/** What an operator configures, read and checked. */
export interface Settings {
  readonly configuration: Configuration;
  /** The ladders on which entities stand. */
  readonly levelSets: readonly LevelSet[];
  readonly timeZone: string;
  /** Whether policies and waivers of a body that stands there count. */
  readonly isTrustedLocation: (location: string | undefined) => boolean;
  readonly catalog: {
    readonly minMsBetweenSweeps: number;
    readonly msBetweenResyncs: number;
  };
  readonly history: {
    /** After so long it is forgotten what changed. */
    readonly retentionMs: number;
  };
  readonly notifications: {
    readonly isEnabled: boolean;
    /** From one digest to the next. */
    readonly everyMs: number;
  };
  readonly limits: Limits;
}

/** How often one caller may ask. */
export interface Limits {
  readonly requestsPerMinute: number;
  readonly costlyRequestsPerMinute: number;
  readonly concurrentCostlyRequests: number;
}

/**
 * Reads `dataMesh` of the app-config.
 *
 * @throws InputError naming each mistake with its path.
 */
export function readSettings(root: Config, rules: readonly Rule[]): Settings {
  const config = root.getOptionalConfig('dataMesh');
  const count = (key: string, otherwise: number) => {
    const value = config?.getOptionalNumber(key) ?? otherwise;
    if (value > 0) return value;
    throw new InputError(`dataMesh.${key} is ${value}; it must be above 0`);
  };
  const whole = (key: string, otherwise: number) => {
    const value = config?.getOptionalNumber(key) ?? otherwise;
    if (value > 0 && Number.isInteger(value)) return value;
    throw new InputError(
      `dataMesh.${key} is ${value}; it must be a whole number above 0`,
    );
  };
  const configuration = readRules(config, rules);
  return {
    configuration,
    levelSets: readLevels(config, [...rules, ...configuration.rules]),
    timeZone: readTimeZone(config),
    isTrustedLocation: readTrust(root),
    catalog: {
      minMsBetweenSweeps: count('catalog.minSecondsBetweenSweeps', 5) * 1_000,
      msBetweenResyncs: count('catalog.hoursBetweenResyncs', 24) * 3_600_000,
    },
    history: { retentionMs: readRetention(root) },
    notifications: readNotifications(root),
    limits: {
      requestsPerMinute: whole('limits.requestsPerMinute', 600),
      costlyRequestsPerMinute: whole('limits.costlyRequestsPerMinute', 60),
      concurrentCostlyRequests: whole('limits.concurrentCostlyRequests', 4),
    },
  };
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

function readNotifications(root: Config): Settings['notifications'] {
  const key = 'dataMesh.notifications.every';
  const isEnabled =
    root.getOptionalBoolean('dataMesh.notifications.enabled') ?? true;
  if (!root.has(key)) return { isEnabled, everyMs: 60 * MINUTE_MS };
  const everyMs = durationToMilliseconds(readDurationFromConfig(root, { key }));
  if (everyMs >= SECOND_MS && everyMs <= WEEK_MS) return { isEnabled, everyMs };
  throw new InputError(`${key} must be between one second and one week`);
}

function readRules(
  config: Config | undefined,
  rules: readonly Rule[],
): Configuration {
  const result = readConfiguration(
    {
      rules: config?.getOptional('rules') ?? {},
      organisationRules: config?.getOptional('organisationRules') ?? [],
    },
    rules,
  );
  if (result.ok) return result.configuration;
  throw mistakes(['dataMesh'], result.problems);
}

function readLevels(
  config: Config | undefined,
  rules: readonly Rule[],
): readonly LevelSet[] {
  const result = readLevelSets(config?.getOptional('levels'), rules);
  if (result.ok) return result.levelSets;
  throw mistakes(['dataMesh', 'levels'], result.problems);
}

function mistakes(
  within: readonly string[],
  problems: readonly ConfigurationProblem[],
): InputError {
  const lines = problems.map(
    ({ path: at, message }) => `${[...within, ...at].join('.')}: ${message}`,
  );
  return new InputError(lines.join('\n'));
}

function readTimeZone(config: Config | undefined): string {
  const zone = config?.getOptionalString('timeZone') ?? 'UTC';
  if (IANAZone.isValidZone(zone)) return zone;
  throw new InputError(
    `dataMesh.timeZone is \`${zone}\`, which is no time zone; one is \`Europe/Berlin\``,
  );
}

/** Unless somebody says otherwise, who wrote the app-config is trusted. */
function readTrust(root: Config): Settings['isTrustedLocation'] {
  const key = 'dataMesh.trustedLocations';
  const written: unknown = root.getOptional(key);
  if (written === 'all') return () => true;
  if (written === undefined) {
    const known = new Set(configuredLocations(root));
    return location => location !== undefined && known.has(location);
  }
  if (!Array.isArray(written))
    throw new InputError(`${key} must be \`all\` or a list of locations`);
  const beginnings = written.map((text: unknown, index) => {
    if (typeof text === 'string' && /^(url|file):./.test(text)) return text;
    throw new InputError(
      `${key}.${index} is no location; one is \`url:https://github.com/acme/governance/\``,
    );
  });
  return location =>
    location !== undefined &&
    beginnings.some(beginning => isWithin(location, beginning));
}

/** Of `…/acme/a` only `…/acme/a` and `…/acme/a/b`, and not `…/acme/ab`. */
function isWithin(location: string, beginning: string): boolean {
  if (!location.startsWith(beginning) || location.includes('/../'))
    return false;
  const rest = location.slice(beginning.length);
  return rest === '' || beginning.endsWith('/') || rest.startsWith('/');
}

function configuredLocations(root: Config): string[] {
  const locations = root.getOptionalConfigArray('catalog.locations') ?? [];
  return locations.map(location => {
    const type = location.getString('type');
    const target = location.getString('target');
    // as the catalog does: paths start where the backend runs
    return `${type}:${type === 'file' ? path.resolve(target) : target}`;
  });
}
