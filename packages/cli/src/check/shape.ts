import type { Suggestion } from '@backstage-data-mesh/rules';
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
import { findAtPath, findInText } from './draft';
import type { SourceEntity } from './entities';
import { isMap } from './fieldFaults';
import type { PlacedFinding } from './finding';

/** Everything that is wrong with one document, without looking at others. */
export function findShapeFaults(entity: SourceEntity): PlacedFinding[] {
  const { document, ref } = entity;
  return [
    ...entity.envelopeFaults.map(({ path, message, isKey, nearest }) =>
      findAtPath(
        document,
        { path, isKey },
        {
          ...{ check: 'entity-envelope', message, entity: ref, nearest },
          suggestions: nearest ? [rename(path, nearest)] : [],
        },
      ),
    ),
    ...findForeignKind(entity),
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
    ...[...tellOnce(entity.problems), ...reservedFields(entity)].map(problem =>
      toFinding(entity, problem),
    ),
  ];
}

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

function toFinding(entity: SourceEntity, problem: Problem): PlacedFinding {
  const { path, code, suggestion } = problem;
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

/** What includes a file as a map or a list, where its text belongs. */
function wrongReader(
  { document }: SourceEntity,
  path: EntityPath,
): string | undefined {
  return ['$yaml', '$json'].find(reader => {
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
