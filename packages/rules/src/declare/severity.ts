import { SEVERITIES, type Severity } from '@backstage-data-mesh/model';

export { SEVERITIES, type Severity };

/** A severity, or that a rule is not run at all. @public */
export type SeveritySetting = Severity | 'off';

/** True when `severity` counts at least as much as `other`. @public */
export function isAtLeast(severity: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(other);
}

/** The stricter of two settings. @public */
export function stricterOf(
  a: SeveritySetting,
  b: SeveritySetting,
): SeveritySetting {
  return rankOf(a) <= rankOf(b) ? a : b;
}

function rankOf(setting: SeveritySetting): number {
  return setting === 'off' ? SEVERITIES.length : SEVERITIES.indexOf(setting);
}
