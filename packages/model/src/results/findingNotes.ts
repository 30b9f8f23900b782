import {
  FINDING_NOTES_ANNOTATION,
  UNKNOWN_NOTES_ANNOTATION,
  UNKNOWN_RULES_ANNOTATION,
} from '../vocabulary/annotations';
import { SEVERITIES, type Severity } from './severity';

/** A finding in words: what is so, and what to do about it. @public */
export interface FindingNote {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy?: string;
}

/** A rule that could not tell, and what would make it known. @public */
export interface UnknownNote {
  readonly rule: string;
  readonly why: string;
  readonly toKnow?: string;
}

/** What the catalog tells of an entity in words. @public */
export interface FindingNotes {
  /** The worst first; no more than a card shows. */
  readonly notes: readonly FindingNote[];
  /** The rules that could not judge the entity by itself. */
  readonly unknown: {
    readonly count: number;
    /** No more than a card shows. */
    readonly notes: readonly UnknownNote[];
  };
}

type Annotations = Readonly<Record<string, string | undefined>>;

// Each entity carries them through every answer of the catalog.
const MAX_NOTES = 5;
const MAX_TEXT = 300;
// as many notes at their longest, in any writing
const MAX_READ = 20_000;

/**
 * The annotations that tell findings in words: the first five of the worst, each
 * text cut at 300 characters, how many rules could not tell, and why five of them
 * could not. None where there is nothing to tell. The same findings always give the same texts.
 *
 * @public
 */
export function encodeNotes({
  notes,
  unknown,
}: FindingNotes): Record<string, string> {
  const told = SEVERITIES.flatMap(severity =>
    notes.filter(note => note.severity === severity),
  )
    .slice(0, MAX_NOTES)
    .map(({ rule, severity, message, remedy }) => ({
      rule,
      severity,
      message: shorten(message),
      ...(remedy === undefined ? {} : { remedy: shorten(remedy) }),
    }));
  const untold = unknown.notes
    .slice(0, MAX_NOTES)
    .map(({ rule, why, toKnow }) => ({
      rule,
      why: shorten(why),
      ...(toKnow === undefined ? {} : { toKnow: shorten(toKnow) }),
    }));
  return {
    ...(told.length > 0
      ? { [FINDING_NOTES_ANNOTATION]: JSON.stringify(told) }
      : {}),
    ...(unknown.count > 0
      ? { [UNKNOWN_RULES_ANNOTATION]: String(unknown.count) }
      : {}),
    ...(untold.length > 0
      ? { [UNKNOWN_NOTES_ANNOTATION]: JSON.stringify(untold) }
      : {}),
  };
}

/**
 * Reads the annotations back. Anybody may write them, so what is no note is left
 * out.
 *
 * @public
 */
export function decodeNotes(annotations: Annotations): FindingNotes {
  const count = annotations[UNKNOWN_RULES_ANNOTATION] ?? '';
  return {
    notes: readList(annotations[FINDING_NOTES_ANNOTATION])
      .slice(0, MAX_NOTES)
      .flatMap(readNote),
    unknown: {
      count: /^[1-9]\d{0,3}$/.test(count) ? Number(count) : 0,
      notes: readList(annotations[UNKNOWN_NOTES_ANNOTATION])
        .slice(0, MAX_NOTES)
        .flatMap(readUnknown),
    },
  };
}

function readList(text: string | undefined): readonly unknown[] {
  if (!text || text.length > MAX_READ) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function readUnknown(value: unknown): UnknownNote[] {
  const { rule, why, toKnow } = fieldsOf(value);
  if (typeof rule !== 'string' || typeof why !== 'string') return [];
  return [
    {
      rule: shorten(rule),
      why: shorten(why),
      ...(typeof toKnow === 'string' ? { toKnow: shorten(toKnow) } : {}),
    },
  ];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function readNote(value: unknown): FindingNote[] {
  const { rule, severity, message, remedy } = fieldsOf(value);
  const known = SEVERITIES.find(each => each === severity);
  if (!known || typeof rule !== 'string' || typeof message !== 'string') {
    return [];
  }
  return [
    {
      rule: shorten(rule),
      severity: known,
      message: shorten(message),
      ...(typeof remedy === 'string' ? { remedy: shorten(remedy) } : {}),
    },
  ];
}

function shorten(text: string): string {
  // by code point, so that no character is cut in two
  const signs = [...text];
  return signs.length <= MAX_TEXT
    ? text
    : `${signs.slice(0, MAX_TEXT - 1).join('')}…`;
}
