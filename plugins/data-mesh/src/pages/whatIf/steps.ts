import { parseEntityRef, stringifyEntityRef } from '@backstage-data-mesh/model';
import type { InputOf } from '@backstage-data-mesh/plugin-data-mesh-react';

/** What can be thought of doing. */
export const VERBS = ['move', 'merge', 'retire'] as const;

/** One of them. */
export type Verb = (typeof VERBS)[number];

/** One move, as the page holds it. */
export interface Step {
  readonly verb: Verb;
  /** The ref of what is moved, merged or retired, with its fragment. */
  readonly what: string;
  /** Where to: a ref, or `region:<name>`; nothing for what is retired. */
  readonly where?: string;
}

/** As many as the evaluator tries at once. */
export const MAX_STEPS = 100;

/** The steps of an address, and what in it is none. */
export interface ReadSteps {
  readonly steps: readonly Step[];
  readonly unread: readonly string[];
}

/** Steps as a text for the address: `move <ref> <ref>,retire <ref>`. */
export function writeSteps(steps: readonly Step[]): string | undefined {
  if (steps.length === 0) return undefined;
  return steps
    .map(({ verb, what, where }) =>
      [verb, what, ...(where ? [where] : [])].map(escape).join(' '),
    )
    .join(',');
}

/** Reads what {@link writeSteps} wrote, or anybody else. */
export function readSteps(text: string | undefined): ReadSteps {
  const steps: Step[] = [];
  const unread: string[] = [];
  for (const part of text?.split(',').filter(Boolean) ?? []) {
    const step = readStep(part);
    if (step && steps.length < MAX_STEPS) steps.push(step);
    else unread.push(part);
  }
  return { steps, unread };
}

function readStep(part: string): Step | undefined {
  const [verb, ...written] = part.split(' ').map(unescape);
  const known = VERBS.find(each => each === verb);
  // as the evaluator reads them: a ref without a kind is a data product
  const refs = written.map(ref => readRef(ref, 'DataProduct'));
  const [what, where] = refs;
  const isWhole = refs.length === (known === 'retire' ? 1 : 2);
  if (!known || !what || !isWhole || refs.includes(undefined)) return undefined;
  return { verb: known, what, where };
}

/** A step as the evaluator is asked. */
export function toMove(step: Step): InputOf<'whatIf'>['body']['moves'][number] {
  const { verb, what, where = '' } = step;
  switch (verb) {
    case 'merge':
      return { merge: what, into: where };
    case 'retire':
      return { retire: what };
    default:
      return { move: what, to: where };
  }
}

/** The ref that somebody wrote, in full; nothing where it is none. */
export function readRef(
  text: string,
  kind: 'DataProduct' | 'Group',
): string | undefined {
  const written = text.trim();
  if (/^region:\s*\S/i.test(written))
    return `region:${written.slice('region:'.length).trim()}`;
  const [ref, ...fragment] = written.split('#');
  const parsed = parseEntityRef(ref, { kind });
  if (!parsed.ok || /\s/.test(written)) return undefined;
  return [stringifyEntityRef(parsed.value), ...fragment].join('#');
}

/** The entity that a step names; nothing for a region. */
export function entityOfStep(ref: string): string | undefined {
  if (ref.startsWith('region:')) return undefined;
  return ref.split('#')[0];
}

/** What stands between words and between steps. */
function escape(word: string): string {
  return word.replace(/[%, ]/g, encodeURIComponent);
}

function unescape(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
