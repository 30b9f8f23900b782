import type { RunFinding } from '@backstage-data-mesh/rules';
import type {
  FindingAnswer,
  OutcomeAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { describeOutcome } from './describeOutcome';

/** A finding with its result, as far as what is told of it goes. */
export function describeFound({ finding, outcome }: RunFinding): OutcomeAnswer {
  return describeOutcome({ ...outcome, findings: [finding] }, {});
}

/** The same, flat, after what the caller may not see has gone. */
export function tellFound({ rule, subject, findings }: OutcomeAnswer) {
  return findings.map(({ key, severity, path, message }: FindingAnswer) => ({
    ...{ rule, subject, severity, message, path, key },
  }));
}
