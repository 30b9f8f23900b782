/** How much a finding counts, the worst first. @public */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** How much a finding counts. @public */
export type Severity = (typeof SEVERITIES)[number];
