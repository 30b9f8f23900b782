import type { Severity, Suggestion } from '@backstage-data-mesh/rules';
import {
  API_GROUP,
  findKind,
  findReservedFields,
  quote,
  tellOnce,
  type EntityPath,
  type Problem,
} from '@backstage-data-mesh/model';
import type { CheckId } from './checks';
import { sayComma } from './commaSlip';
import { findAtPath, findInText } from './draft';
import { isSame, type SourceEntity } from './entities';
import { isMap, type FieldFault, type Fields } from './fieldFaults';
import { findIdentityFault, meantIdentity } from './identity';
import type { PlacedFinding } from './finding';

/** Everything that is wrong with one document, without looking at others. */
export function findShapeFaults(entity: SourceEntity): PlacedFinding[] {
  const { document, ref } = entity;
  const strange = [...findLostTexts(entity), ...findStrangeIdentity(entity)];
  const reserved = reservedFields(entity);
  if (isSound(entity) && strange.length + reserved.length === 0) return [];
  return [
    ...entity.envelopeFaults.flatMap(fault => toEnvelopeFinding(entity, fault)),
    ...strange,
    ...entity.builtInFaults.map(({ path, message }) =>
      findAtPath(
        document,
        { path },
        { check: 'entity-shape', message, entity: ref },
      ),
    ),
    ...entity.remote.flatMap(({ path, doubt: { toldBy, reason } }) =>
      toldBy
        ? findAtPath(
            document,
            { path },
            { check: toldBy, message: reason, entity: ref },
          )
        : [],
    ),
    ...entity.placeholderFaults.map(({ path, message }) =>
      findAtPath(
        document,
        { path },
        { check: 'placeholder-unresolved', message, entity: ref },
      ),
    ),
    ...[...tellOnce(entity.problems), ...reserved].flatMap(problem =>
      toFinding(entity, problem),
    ),
  ];
}

/** Nearly all are, and there are very many. */
function isSound(entity: SourceEntity): boolean {
  const { envelopeFaults, builtInFaults, problems } = entity;
  const { remote, placeholderFaults } = entity;
  const own = envelopeFaults.length + builtInFaults.length + problems.length;
  return own + remote.length + placeholderFaults.length === 0;
}

function toEnvelopeFinding(
  read: SourceEntity,
  { path, message, isKey, nearest }: FieldFault,
): PlacedFinding | readonly [] {
  const { document, ref: entity } = read;
  const comma = isOwnKey(path) ? sayComma(document, path) : undefined;
  if (comma) return commaFinding({ document, ref: entity }, path, comma.said);
  const meant = identityMeant(read, path);
  return findAtPath(
    document,
    { path, isKey },
    {
      ...{ check: 'entity-envelope', message, entity },
      nearest: nearest ?? meant,
      suggestions: [
        ...(nearest ? [rename(path, nearest)] : []),
        ...(meant ? [set(path, meant)] : []),
      ],
    },
  );
}

/** True in a map whose keys are its author's: labels, annotations. */
const isOwnKey = (path: EntityPath) =>
  path.length === 3 && ['labels', 'annotations'].includes(String(path[1]));

/**
 * The catalog takes any field in `metadata` and in the `spec` of its own kinds,
 * and so the rest of a text, too.
 */
function findLostTexts(entity: SourceEntity): PlacedFinding[] {
  const { value, document, envelopeFaults, problems } = entity;
  const told = [...envelopeFaults, ...problems];
  // a comma begins a field within braces only
  if (!isMap(value) || !document.text.includes('{')) return [];
  if (!holdsNothing(value.metadata) && !holdsNothing(value.spec)) return [];
  return ['metadata', 'spec']
    .flatMap(key => emptyFields(value[key], [key]))
    .filter(path => !told.some(fault => isSame(fault.path, path)))
    .flatMap(path => {
      const comma = sayComma(document, path);
      // the catalog takes it, and the entity is what it is without
      return comma ? commaFinding(entity, path, comma.said, 'info') : [];
    });
}

/** True for a value in which a key has none; nearly none has. */
function holdsNothing(value: unknown): boolean {
  if (typeof value !== 'object') return false;
  if (value === null) return true;
  for (const key in value)
    if (holdsNothing((value as Fields)[key])) return true;
  return false;
}

/** Where nothing stands behind a key, in a map and in the maps within. */
function emptyFields(value: unknown, at: EntityPath): EntityPath[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]): EntityPath[] => {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    if (each === null) return Array.isArray(value) ? [] : [path];
    return typeof each === 'object' ? emptyFields(each, path) : [];
  });
}

function commaFinding(
  { document, ref }: Pick<SourceEntity, 'document' | 'ref'>,
  path: EntityPath,
  message: string | undefined,
  severity?: Severity,
): PlacedFinding | readonly [] {
  // what follows from a comma that is told
  if (message === undefined) return [];
  const place = { path, isKey: true };
  return findAtPath(document, place, {
    ...{ check: 'entity-property', message, entity: ref, severity },
  });
}

/** What was meant by a kind or a version that the envelope refuses. */
function identityMeant(
  { value }: SourceEntity,
  path: EntityPath,
): string | undefined {
  const [key, ...rest] = path;
  if (rest.length > 0 || (key !== 'kind' && key !== 'apiVersion'))
    return undefined;
  return meantIdentity(value)?.[key];
}

/** A kind or a version that nobody has, or that is another's. */
function findStrangeIdentity(entity: SourceEntity): PlacedFinding[] {
  const { document, ref, value, envelopeFaults } = entity;
  if (envelopeFaults.some(({ path }) => IDENTITY.includes(String(path[0]))))
    return [];
  const strange = findIdentityFault(value);
  if (!strange) return findForeignKind(entity);
  const { path, message, meant, isSlip } = strange;
  return [
    findAtPath(
      document,
      { path },
      {
        check: 'entity-kind',
        message,
        entity: ref,
        nearest: meant,
        suggestions: [set(path, meant, isSlip)],
      },
    ),
  ];
}

const IDENTITY = ['apiVersion', 'kind'];

/** An entity that is left alone, but looks like one of ours. */
function findForeignKind(entity: SourceEntity): PlacedFinding[] {
  const { apiVersion, kind } = isMap(entity.value) ? entity.value : {};
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return [];
  const namesake = findKind(kind);
  if (!namesake || namesake.extendsAt) return [];
  if (apiVersion.split('/')[0] === API_GROUP) return [];
  return [
    findAtPath(
      entity.document,
      { path: ['apiVersion'] },
      {
        check: 'entity-foreign',
        message: `\`${kind}\` of \`${apiVersion}\` is a kind of somebody else, and nothing of it is judged; the one of this suite has \`apiVersion: ${namesake.apiVersions[0]}\``,
        entity: entity.ref,
      },
    ),
  ];
}

/** What is wrong with the text of a document. */
export function findTextFaults({
  document,
}: Pick<SourceEntity, 'document'>): PlacedFinding[] {
  return document.faults.map(({ check, message, ...span }) =>
    findInText(document, span, { check, message }),
  );
}

/** Kinds of others may be exported from a catalog; ours are written. */
function reservedFields(entity: SourceEntity): readonly Problem[] {
  return entity.item?.kind && entity.item.kind.extendsAt?.length !== 0
    ? findReservedFields(entity.value)
    : [];
}

const CHECK_OF: Readonly<Record<Problem['code'], CheckId>> = {
  missing: 'entity-shape',
  type: 'entity-shape',
  value: 'entity-shape',
  ref: 'entity-shape',
  format: 'entity-shape',
  'unknown-field': 'entity-property',
  'unknown-kind': 'entity-kind',
  'unknown-version': 'entity-kind',
  reserved: 'entity-reserved',
};

function toFinding(
  entity: SourceEntity,
  problem: Problem,
): PlacedFinding | readonly [] {
  const { path, code, suggestion } = problem;
  const comma =
    code === 'unknown-field' ? sayComma(entity.document, path) : undefined;
  if (comma) return commaFinding(entity, path, comma.said);
  const reader = code === 'type' ? wrongReader(entity, path) : undefined;
  const isKey = code === 'unknown-field' || code === 'reserved';
  return findAtPath(
    entity.document,
    { path, isKey },
    {
      check: CHECK_OF[code],
      message: reader
        ? `${withoutQuestion(problem)}; write \`$text\` instead of ${quote(reader)}`
        : withoutQuestion(problem),
      entity: entity.ref,
      nearest: suggestion,
      suggestions: [
        ...(suggestion ? [suggest(problem, suggestion)] : []),
        ...(reader ? [rename([...path, reader], '$text')] : []),
      ],
    },
  );
}

/** What includes a file as a map or a list where its text belongs, or a slip. */
function wrongReader(
  { document }: SourceEntity,
  path: EntityPath,
): string | undefined {
  return ['$yaml', '$json', '$Text', '$TEXT'].find(reader => {
    const { exists, siblings } = document.locate([...path, reader]);
    return exists && siblings.length === 1;
  });
}

// reports ask the question on a line of its own
function withoutQuestion({ message, suggestion }: Problem): string {
  const question = `; did you mean \`${suggestion}\`?`;
  return message.endsWith(question)
    ? message.slice(0, -question.length)
    : message;
}

function set(path: EntityPath, value: string, isSafe = true): Suggestion {
  return {
    text: `Write ${quote(value)}`,
    edits: [{ path, action: 'set', value }],
    isSafe,
  };
}

function rename(path: EntityPath, value: string): Suggestion {
  return {
    text: `Rename it to ${quote(value)}`,
    edits: [{ path, action: 'rename', value }],
    isSafe: true,
  };
}

function suggest({ path, code, isSlip }: Problem, value: string): Suggestion {
  const action = code === 'unknown-field' ? 'rename' : 'set';
  return {
    text: `${action === 'rename' ? 'Rename it to' : 'Write'} \`${value}\``,
    edits: [{ path, action, value }],
    isSafe: isSlip === true,
  };
}
