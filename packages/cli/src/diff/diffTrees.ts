import type { RuleTexts } from '@backstage-data-mesh/rules';
import { countSeverities, type CheckInput, checkFiles } from '../check/check';
import { comparePlaces, findInFile } from '../check/draft';
import type { SourceEntity } from '../check/entities';
import type { CheckResult, PlacedFinding } from '../check/finding';
import { placeFinding } from '../check/placeFinding';
import { describeUnknown } from '../check/unknown';
import { findNotCompared } from './notCompared';
import {
  compareRevisions,
  interopBreakingChange,
  type JudgedRevision as Revision,
} from '@backstage-data-mesh/rules';

/** The texts of the rule that a difference is judged by. */
export const diffRule: RuleTexts = interopBreakingChange;

/** Two revisions of one tree, read and not judged. */
export interface DiffInput {
  readonly before: CheckInput;
  readonly after: CheckInput;
}

/** What changed in a product, for people. */
export interface ChangedProduct {
  readonly ref: string;
  /** `dataproduct:default/orders output port sales 1.0.0 → 1.1.0: … (needs major, …)` */
  readonly lines: readonly string[];
}

/** The breaks between two revisions, and everything that changed. */
export interface Difference extends CheckResult {
  readonly products: readonly ChangedProduct[];
  /** Files of which one side cannot be read, so that nobody compared them. */
  readonly notCompared: readonly string[];
}

/** Compares two revisions of a tree: contracts, ports and whole products. */
export function diffTrees({ before, after }: DiffInput): Difference {
  const old = checkFiles(before);
  const current = checkFiles(after);
  const comparisons = compareRevisions({
    before: old.graph,
    after: current.graph,
    settingsFor: current.settingsFor,
  });
  const byRef = indexByRef([...current.entities]);
  const gone = indexByRef([...old.entities]);
  const fileOf = (ref: string) => gone.get(ref)?.document.file.path ?? '';
  const unread = findNotCompared(
    { ...before, ...old.result },
    { ...after, ...current.result },
  );
  const isHidden = ({ outcome: { subject } }: (typeof comparisons)[number]) =>
    !byRef.has(subject) && unread.hides(fileOf(subject));
  const compared = comparisons.filter(comparison => !isHidden(comparison));
  const findings = compared.flatMap(({ outcome }) =>
    outcome.findings.map((finding): PlacedFinding => {
      const entity = byRef.get(outcome.subject);
      const { remedy } = diffRule;
      if (entity)
        return placeFinding(outcome, finding, { entity, byRef, remedy });
      const file = fileOf(outcome.subject);
      return { ...placeFindingInFile(file, finding), key: finding.key };
    }),
  );
  findings.push(...unread.findings);
  findings.sort(comparePlaces);
  const counts = countSeverities(findings);
  const unjudged = compared.flatMap(({ outcome }) => {
    const entity = byRef.get(outcome.subject);
    return entity && outcome.status === 'unknown'
      ? describeUnknown(outcome, { entity, rule: diffRule, isPart: false })
      : [];
  });
  const unknown = [
    ...unjudged,
    ...comparisons.filter(isHidden).map(({ outcome: { subject } }) => ({
      ...{ file: fileOf(subject), entity: subject, rule: diffRule.id },
      ...{ reason: 'the file cannot be read', remedy: 'Mend the file' },
    })),
    ...unread.unknown.map(what => ({ ...what, rule: diffRule.id })),
  ];
  const summary = {
    ...current.result.summary,
    ...counts,
    unknown: unknown.length,
    unverified: 0,
  };
  const products = compared.map(({ outcome, revisions }) => ({
    ref: outcome.subject,
    lines: revisions.map(revision =>
      describeRevision(outcome.subject, revision),
    ),
  }));
  const notCompared = unread.files;
  return { findings, unknown, summary, products, notCompared };
}

function describeRevision(ref: string, revision: Revision): string {
  const { name, impact, declared, changes, versions } = revision;
  const [from = 'none', to = 'none'] = versions;
  const what = changes.map(({ message }) => message).join('; ');
  return `${ref} ${name} ${from} → ${to}: ${what} (needs ${impact}, declares ${declared ?? 'nothing that can be read'})`;
}

function placeFindingInFile(
  file: string,
  finding: Pick<PlacedFinding, 'message' | 'severity'>,
): PlacedFinding {
  const { message, severity } = finding;
  return {
    ...findInFile(file, { check: 'entity-shape', message, severity }),
    rule: diffRule.id,
    remedy: diffRule.remedy,
  };
}

function indexByRef(
  entities: readonly SourceEntity[],
): ReadonlyMap<string, SourceEntity> {
  return new Map(
    entities.flatMap(entity => (entity.ref ? [[entity.ref, entity]] : [])),
  );
}
