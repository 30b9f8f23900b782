import {
  findNearest,
  findSlip,
  formatPath,
  MERGE_KEY,
  MERGES_NOTHING,
  METADATA_FIELDS,
  quote,
} from '@backstage-data-mesh/model';
import {
  fault,
  field,
  fieldsOf,
  findFaults,
  isMap,
  listOf,
  MAP_OF_FIELDS,
  NOT_EMPTY,
  optional,
  pattern,
  type FieldCheck,
  type FieldFault,
  type Fields,
  type Format,
} from './fieldFaults';
import { findStandardDocument } from './standardDocument';

/**
 * What Backstage's own policies refuse in an entity of any kind: the entity
 * schema, the formats of fields, and unknown fields at the root. All at once.
 */
export function findEnvelopeFaults(entity: unknown): readonly FieldFault[] {
  if (!isMap(entity)) {
    return [{ path: [], message: 'The document has to be a map of fields' }];
  }
  if (isPatch(entity)) return [PATCH];
  const standard = findStandardDocument(entity);
  if (standard) return [standard];
  const strange = Object.keys(entity).filter(key => !isRootField(key));
  if (strange.length === 0) return findFaults(ROOT, [], entity);
  const faults = strange.map(key => strangeKey(key, entity));
  const misspelt = faults.map(({ nearest }) => nearest);
  return [
    ...findFaults(ROOT, [], entity).filter(
      // what is missing because its key is misspelt is told there
      ({ path }) => path.length > 1 || !misspelt.includes(String(path[0])),
    ),
    ...faults,
  ];
}

const PATCH: FieldFault = {
  path: [],
  message:
    'Each line begins with `+`, as in a patch; copy the file itself, without these signs',
};

function isPatch(entity: Fields): boolean {
  const keys = Object.keys(entity);
  return keys.length > 1 && keys.every(key => key.startsWith('+'));
}

function strangeKey(key: string, entity: Fields): FieldFault {
  return {
    path: [key],
    message:
      key === MERGE_KEY
        ? `${quote(key)} ${MERGES_NOTHING}`
        : `${quote(key)} is not a field of an entity; ${
            METADATA_FIELDS.has(key)
              ? 'it stands in `metadata`'
              : 'its own fields stand in `spec`'
          }`,
    isKey: true,
    nearest: rootFieldMeant(key, entity),
  };
}

const ROOT_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];
const isRootField = (key: string) => ROOT_FIELDS.includes(key);

const NAME_PATTERN = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const isName = (text: string) => text.length <= 63 && NAME_PATTERN.test(text);
const isLabel = (text: string) =>
  text.length <= 63 && /^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(text);
const isDomain = (text: string) =>
  text.length <= 253 && text.split('.').every(isLabel);

function prefixed(isSuffix: (suffix: string) => boolean) {
  return (text: string) => {
    const parts = text.split('/');
    const suffix = parts.pop() ?? '';
    return parts.length <= 1 && parts.every(isDomain) && isSuffix(suffix);
  };
}

const API_VERSION = pattern(
  'a version such as `data-mesh/v1alpha1`',
  prefixed(text => text.length <= 63 && /^[a-z0-9A-Z]+$/.test(text)),
);
const KIND = pattern(
  'a word of letters and digits',
  text => text.length <= 63 && /^[a-zA-Z][a-z0-9A-Z]*$/.test(text),
);
const NAME = pattern(
  'letters and digits, separated by `-`, `_` or `.`, at most 63 characters',
  isName,
);
const NAMESPACE = pattern(
  'lower-case letters and digits, separated by `-`, at most 63 characters',
  isLabel,
);
const KEY = pattern('a name, or a domain, `/` and a name', prefixed(isName));
const LABEL_VALUE = pattern(NAME.expected, text => text === '' || isName(text));
const TEXT = pattern('text', () => true);
const FILLED = pattern('text that is not empty', text => text.trim() !== '');
const TAG = pattern(
  'lower-case letters, digits, `+` and `#`, separated by `-`, at most 63 characters',
  text => text.length <= 63 && /^[a-z0-9+#]+(?:-[a-z0-9+#]+)*$/.test(text),
);
const URL_FORMAT = pattern('a web address', text => URL.canParse(text));

/** The field of an entity that is missing and nearly so called. */
function rootFieldMeant(key: string, entity: Fields): string | undefined {
  const missing = ROOT_FIELDS.filter(name => !Object.hasOwn(entity, name));
  return findSlip(key, missing) ?? findNearest(key, missing);
}

/** The entity with the names of its own fields as they were meant. */
export function asMeant(entity: unknown): unknown {
  if (!isMap(entity) || Object.keys(entity).every(isRootField)) return entity;
  if (isPatch(entity)) return entity;
  const named = Object.entries(entity).map(([key, value]) => {
    const meant = isRootField(key) ? key : rootFieldMeant(key, entity);
    // of what is within `spec` nobody would find the place
    return [meant === undefined || meant === 'spec' ? key : meant, value];
  });
  return Object.fromEntries(named);
}

/** A map of texts, with names or domains and names as keys. */
function textsOf(format: Format): FieldCheck {
  const text = field(format);
  return {
    accepts: value =>
      isMap(value) &&
      Object.keys(value).every(
        key => KEY.accepts(key) && text.accepts(value[key]),
      ),
    faults: (path, value) =>
      isMap(value)
        ? Object.entries(value).flatMap(([key, each]) => {
            const at = [...path, key];
            if (KEY.accepts(key)) return findFaults(text, at, each);
            if (key === MERGE_KEY)
              return [
                {
                  path: at,
                  message: `${quote(key)} ${MERGES_NOTHING}`,
                  isKey: true,
                },
              ];
            const message = `The key ${quote(key)} in \`${formatPath(path)}\` has to be ${KEY.expected}`;
            return [{ path: at, message, isKey: true }];
          })
        : [fault(path, value, 'a map of texts')],
  };
}

const METADATA = fieldsOf({
  name: field(NAME),
  namespace: optional(field(NAMESPACE)),
  title: optional(field(NOT_EMPTY)),
  description: optional(field(TEXT)),
  uid: optional(field(NOT_EMPTY)),
  etag: optional(field(NOT_EMPTY)),
  labels: optional(textsOf(LABEL_VALUE)),
  annotations: optional(textsOf(TEXT)),
  tags: optional(listOf(field(TAG))),
  links: optional(
    listOf(
      fieldsOf({
        url: field(URL_FORMAT),
        title: optional(field(FILLED)),
        icon: optional(field(FILLED)),
        type: optional(field(NOT_EMPTY)),
      }),
    ),
  ),
});

const ROOT = fieldsOf({
  apiVersion: field(API_VERSION),
  kind: field(KIND),
  metadata: METADATA,
  spec: optional(field({ expected: MAP_OF_FIELDS, accepts: isMap })),
});
