import {
  decodeFindings,
  decodeNotes,
  formatPath,
  SEVERITIES,
  type Severity,
} from '@backstage-data-mesh/model';
import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';

type Findings = AnswerOf<'getEntityFindings'>;

/** A finding as the bar shows it. */
export interface AskedFinding {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to do, each in one sentence. */
  readonly remedies: readonly string[];
  /** YAML to write in the entity. */
  readonly patch?: string;
  /** The field that it is about. */
  readonly place?: string;
  /** The refs of other entities that have to do with it. */
  readonly relatedRefs: readonly string[];
}

/** A result that asks for nothing today. */
export interface AskedLater {
  readonly rule: string;
  readonly sentences: readonly string[];
  readonly toKnow?: string;
  readonly waiver?: { readonly bodyRef: string; readonly expires: string };
}

/** Results that are no findings, by why they are none. */
export const LATER = ['inGrace', 'waived', 'unknown', 'broken'] as const;

/** What is asked of an entity, whoever found it out. */
export interface Asked {
  readonly counts: Readonly<Record<Severity, number>>;
  /** The worst first; there may be fewer than are counted. */
  readonly findings: readonly AskedFinding[];
  readonly later: Readonly<
    Record<
      (typeof LATER)[number],
      { readonly count: number; readonly results: readonly AskedLater[] }
    >
  >;
  /** How many rules are met; missing where nobody counted. */
  readonly passed?: number;
  /** True where no other entity was looked at. */
  readonly isByItself: boolean;
}

/** From what the evaluator says. */
export function askedByEvaluator(answer: Findings): Asked {
  const later = (outcomes: Findings['unknown']) => ({
    count: outcomes.length,
    results: outcomes.map(({ rule, findings, reason, toKnow, waiver }) => ({
      rule,
      sentences: [
        ...findings.map(({ message }) => message),
        ...(reason ? [reason] : []),
      ],
      toKnow,
      ...(waiver && {
        waiver: { bodyRef: waiver.body, expires: waiver.expires },
      }),
    })),
  });
  return {
    counts: countOf(answer.findings),
    findings: SEVERITIES.flatMap(severity =>
      answer.findings.filter(finding => finding.severity === severity),
    ).map(({ key, rule, severity, message, suggestions, patch, ...rest }) => ({
      ...{ key, rule, severity, message, patch },
      remedies: suggestions,
      place: rest.path.length > 0 ? formatPath(rest.path) : undefined,
      relatedRefs: [...new Set(rest.related.map(({ ref }) => ref))],
    })),
    later: {
      inGrace: later(answer.inGrace),
      waived: later(answer.waived),
      unknown: later(answer.unknown),
      broken: later(answer.errors),
    },
    passed: answer.tally.pass,
    isByItself: false,
  };
}

/** From the annotations that the catalog module writes. */
export function askedByCatalog(
  annotations: Readonly<Record<string, string>>,
): Asked {
  const { notes, unknown } = decodeNotes(annotations);
  const none = { count: 0, results: [] };
  return {
    counts: decodeFindings(annotations)?.counts ?? countOf([]),
    findings: notes.map(({ rule, severity, message, remedy }, index) => ({
      ...{ key: `${index}`, rule, severity, message },
      remedies: remedy === undefined ? [] : [remedy],
      relatedRefs: [],
    })),
    later: {
      ...{ inGrace: none, waived: none, broken: none },
      unknown: {
        count: unknown.count,
        results: unknown.notes.map(({ rule, why, toKnow }) => ({
          ...{ rule, sentences: [why], toKnow },
        })),
      },
    },
    isByItself: true,
  };
}

function countOf(findings: readonly { readonly severity: Severity }[]) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
