import {
  isAtLeast,
  stricterOf,
  type SeveritySetting,
} from '../declare/severity';
import type { FloorSetting, RuleSetting, SettingOrigin } from './settings';

/** What one layer says of one rule. */
export interface LayerEntry {
  readonly severity?: SeveritySetting;
  /** Parsed by the rule's schema; missing when the layer sets none. */
  readonly options?: { readonly value: unknown };
}

/** How a layer stands to those below it. */
export interface LayerTerms {
  readonly origin: SettingOrigin;
  /** True when narrower layers may only tighten it. */
  readonly isFloor?: boolean;
  /** True when it only reports, up to and with the day `until`. */
  readonly isGrace?: boolean;
  readonly until?: string;
}

/** What an entry would loosen of a floor. */
export type Loosening = 'severity' | 'options';

/** What a floor asks for. */
export type Floor = Pick<RuleSetting, 'severity' | 'options'>;

/**
 * What an entry would loosen of a floor. Nobody can tell which of two values
 * of an option is the stricter, so a floor's options stay as they are.
 */
export function findLoosening(
  floor: Floor,
  entry: LayerEntry,
): Loosening | undefined {
  if (entry.severity && !isAsStrict(entry.severity, floor.severity)) {
    return 'severity';
  }
  return entry.options && !isSame(entry.options.value, floor.options)
    ? 'options'
    : undefined;
}

/** The setting after one more layer; what would loosen a floor is ignored. */
export function applyLayer(
  current: RuleSetting,
  entry: LayerEntry,
  terms: LayerTerms,
): RuleSetting {
  const allowed = current.floor ? withinFloor(current, entry) : entry;
  const wanted = mergeEntry(current, allowed, terms.origin);
  return terms.isGrace
    ? withGrace(current, wanted, terms)
    : withoutGrace(current, wanted, terms);
}

/** The parts of an entry that loosen nothing. */
function withinFloor(current: RuleSetting, entry: LayerEntry): LayerEntry {
  const { options } = current;
  const floor = { severity: current.floor?.severity ?? 'off', options };
  const { severity } = entry;
  return {
    severity: findLoosening(floor, { severity }) ? undefined : severity,
    options: findLoosening(floor, { options: entry.options })
      ? undefined
      : entry.options,
  };
}

function mergeEntry(
  current: RuleSetting,
  entry: LayerEntry,
  source: SettingOrigin,
): RuleSetting {
  const severity = entry.severity ?? orWarning(current.severity);
  const isSet = entry.severity !== undefined || severity !== current.severity;
  const origin = isSet ? source : current.origin;
  const optionsOrigin = entry.options
    ? source
    : (current.optionsOrigin ?? current.origin);
  return {
    ...current,
    severity,
    options: entry.options
      ? keepIfSame(current.options, entry.options.value)
      : current.options,
    origin,
    optionsOrigin: optionsOrigin === origin ? undefined : optionsOrigin,
  };
}

/** To name a rule without a severity is to ask for it. */
function orWarning(severity: SeveritySetting): SeveritySetting {
  return severity === 'off' ? 'warning' : severity;
}

function withGrace(
  current: RuleSetting,
  { severity, options }: RuleSetting,
  { origin, until, isFloor = false }: LayerTerms,
): RuleSetting {
  if (severity === 'off') return current;
  return {
    ...current,
    grace: { severity, options, origin, until, isFloor },
  };
}

/** Who counts already decides, unless a wider floor will bind it soon. */
function withoutGrace(
  { grace, floor }: RuleSetting,
  { severity, ...wanted }: RuleSetting,
  { origin, isFloor }: LayerTerms,
): RuleSetting {
  return {
    ...wanted,
    severity,
    grace: grace?.isFloor ? grace : undefined,
    floor: isFloor ? floorOf(floor, { severity, origin }) : floor,
  };
}

/** A second floor counts where it is the stricter. */
function floorOf(
  known: FloorSetting | undefined,
  added: FloorSetting,
): FloorSetting {
  if (!known) return added;
  return { ...known, severity: stricterOf(known.severity, added.severity) };
}

/** Equal options stay the same object, so that they can be told equal. */
function keepIfSame(known: unknown, options: unknown): unknown {
  return isSame(known, options) ? known : options;
}

/** True for a severity that loosens nothing of another. */
export function isAsStrict(a: SeveritySetting, b: SeveritySetting): boolean {
  if (b === 'off') return true;
  return a !== 'off' && isAtLeast(a, b);
}

/** Options are plain data, parsed by one schema. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
