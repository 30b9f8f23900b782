import type { Move, RunFinding, WhatIf } from '@backstage-data-mesh/rules';
import { printableJson } from '../report/escape';

/** What moves would do, as JSON. */
export function whatIfJson(answer: WhatIf, moves: readonly Move[]): string {
  const { appeared, resolved, unchanged, teams, coordination, patches } =
    answer;
  const findings = {
    appeared: appeared.map(describe),
    resolved: resolved.map(describe),
    unchanged,
  };
  return `${printableJson({ moves, findings, teams, coordination, patches })}\n`;
}

function describe({ finding, outcome }: RunFinding) {
  const { key, severity, message, path } = finding;
  const { rule, subject } = outcome;
  return { rule, subject, severity, message, path, key };
}
