import type { OutcomeAnswer } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { Sealer } from './sealer';

/** What is told of a result, which may tell of others besides its subject. */
type Told = Pick<
  OutcomeAnswer,
  'rule' | 'subject' | 'findings' | 'reason' | 'toKnow' | 'waiver'
>;

/** Finds the entities of a name, in whatever kind and namespace. */
export type FindByName = (name: string) => readonly string[];

const HIDDEN =
  'What was found names an entity that you may not see; who may see it is told more.';

/** The refs of all entities that a result may tell of. */
export function mentionedIn(told: Told, find: FindByName): readonly string[] {
  const { findings, reason = '', toKnow = '', waiver } = told;
  return [
    ...findings.flatMap(finding => [
      ...finding.related.map(({ ref }) => ref),
      ...findNames(finding.key, find),
      ...findNames(finding.message, find),
      ...finding.suggestions.flatMap(text => findNames(text, find)),
      ...findNames(finding.patch ?? '', find),
    ]),
    ...findNames(reason, find),
    ...findNames(toKnow, find),
    ...(waiver ? [waiver.body] : []),
  ];
}

/** The same without what the caller may not see. */
export function redact<Outcome extends Told>(
  told: Outcome,
  {
    isVisible,
    find,
    sealer,
  }: {
    readonly isVisible: (ref: string) => boolean;
    readonly find: FindByName;
    readonly sealer: Sealer;
  },
): Outcome {
  const isClean = (text: string) => findNames(text, find).every(isVisible);
  const { rule, subject, reason, toKnow, waiver } = told;
  return {
    ...told,
    findings: told.findings.map(finding => {
      const texts = [finding.message, ...finding.suggestions];
      return {
        ...finding,
        key: isClean(finding.key)
          ? finding.key
          : `${rule}|${subject}|${sealer.disguise(finding.key)}`,
        related: finding.related.filter(({ ref }) => isVisible(ref)),
        ...(!texts.every(isClean) && { message: HIDDEN, suggestions: [] }),
        patch: [...texts, finding.patch ?? ''].every(isClean)
          ? finding.patch
          : undefined,
      };
    }),
    reason: reason === undefined || isClean(reason) ? reason : HIDDEN,
    toKnow: toKnow === undefined || isClean(toKnow) ? toKnow : undefined,
    waiver: waiver && isVisible(waiver.body) ? waiver : undefined,
  };
}

/** Whatever in a text may be the name of an entity. */
function findNames(text: string, find: FindByName): string[] {
  const words = text.match(/[A-Za-z0-9][A-Za-z0-9\-_.]*/g) ?? [];
  return [...new Set(words)].flatMap(word => [
    ...find(word.toLowerCase()),
    // a full stop may end the sentence
    ...find(word.toLowerCase().replace(/[.\-_]+$/, '')),
  ]);
}
