import { formatPath, quote, type EntityPath } from '@backstage-data-mesh/model';
import {
  PASS,
  unknown,
  type Finding,
  type Unknown,
  type Verdict,
} from '../../../../declare/finding';

/** A disagreement of two sources, or why it cannot be told. */
export type Drift = Finding | Unknown;

/**
 * Findings first: that something else cannot be told does not hide them. What a
 * file says twice is found once.
 */
export function concludeDrift(drifts: readonly Drift[]): Verdict {
  if (drifts.length === 0) return PASS;
  const findings = new Map<string | undefined, Finding>();
  let doubted: Unknown | undefined;
  for (const drift of drifts) {
    if (!('message' in drift)) doubted ??= drift;
    else if (!findings.has(drift.discriminator)) {
      findings.set(drift.discriminator, drift);
    }
  }
  return findings.size === 0 && doubted ? doubted : [...findings.values()];
}

/** Something that cannot be told. */
export function doubt(reason: string): Drift[] {
  return [unknown(reason)];
}

/** The two ways to make the sources agree. */
export function offerBothWays(
  path: EntityPath,
  value: string,
  other: string,
): Finding['suggestions'] {
  return [
    {
      text: `Set ${quote(formatPath(path))} to ${quote(value)}, or correct ${other}`,
      edits: [{ path, action: 'set', value }],
      isSafe: false,
    },
  ];
}
