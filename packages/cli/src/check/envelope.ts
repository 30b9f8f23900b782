import { findSlip, quote, type EntityPath } from '@backstage-data-mesh/model';
import {
  fault,
  field,
  isMap,
  listFaults,
  NOT_EMPTY,
  optional,
  pattern,
  type FieldFault,
  type Fields,
  type Format,
} from './fieldFaults';

/**
 * What Backstage's own policies refuse in an entity of any kind: the entity
 * schema, the formats of fields, and unknown fields at the root. All at once.
 */
export function findEnvelopeFaults(entity: unknown): FieldFault[] {
  if (!isMap(entity)) {
    return [{ path: [], message: 'The document has to be a map of fields' }];
  }
  const { apiVersion, kind, metadata, spec } = entity;
  const strange = Object.keys(entity)
    .filter(key => !ROOT_FIELDS.includes(key))
    .map(key => strangeKey(key, entity));
  const misspelt = strange.map(({ nearest }) => nearest);
  return [
    ...rootFaults({ apiVersion, kind, metadata, spec }).filter(
      // what is missing because its key is misspelt is told there
      ({ path }) => path.length > 1 || !misspelt.includes(String(path[0])),
    ),
    ...strange,
  ];
}

function strangeKey(key: string, entity: Fields): FieldFault {
  const missing = ROOT_FIELDS.filter(name => !Object.hasOwn(entity, name));
  return {
    path: [key],
    message: `${quote(key)} is not a field of an entity; its own fields stand in \`spec\``,
    isKey: true,
    nearest: findSlip(key, missing),
  };
}

function rootFaults({ apiVersion, kind, metadata, spec }: Fields) {
  return [
    ...field(['apiVersion'], apiVersion, API_VERSION),
    ...field(['kind'], kind, KIND),
    ...(isMap(metadata)
      ? metadataFaults(metadata)
      : [fault(['metadata'], metadata, 'a map of fields')]),
    ...(spec === undefined || isMap(spec)
      ? []
      : [fault(['spec'], spec, 'a map of fields')]),
  ];
}

const ROOT_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];

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

function metadataFaults(metadata: Fields): FieldFault[] {
  const at = (key: string) => ['metadata', key];
  return [
    ...field(at('name'), metadata.name, NAME),
    ...optional(at('namespace'), metadata.namespace, NAMESPACE),
    ...optional(at('title'), metadata.title, NOT_EMPTY),
    ...optional(at('description'), metadata.description, TEXT),
    ...optional(at('uid'), metadata.uid, NOT_EMPTY),
    ...optional(at('etag'), metadata.etag, NOT_EMPTY),
    ...mapFaults(at('labels'), metadata.labels, LABEL_VALUE),
    ...mapFaults(at('annotations'), metadata.annotations, TEXT),
    ...listFaults(at('tags'), metadata.tags, (path, tag) =>
      field(path, tag, TAG),
    ),
    ...listFaults(at('links'), metadata.links, linkFaults),
  ];
}

function linkFaults(path: EntityPath, link: unknown): FieldFault[] {
  if (!isMap(link)) return [fault(path, link, 'a map of fields')];
  return [
    ...field([...path, 'url'], link.url, URL_FORMAT),
    ...optional([...path, 'title'], link.title, FILLED),
    ...optional([...path, 'icon'], link.icon, FILLED),
    ...optional([...path, 'type'], link.type, NOT_EMPTY),
  ];
}

function mapFaults(
  path: EntityPath,
  value: unknown,
  format: Format,
): FieldFault[] {
  if (value === undefined) return [];
  if (!isMap(value)) return [fault(path, value, 'a map of texts')];
  return Object.entries(value).flatMap(([key, text]) => {
    if (KEY.accepts(key)) return field([...path, key], text, format);
    const message = `The key ${quote(key)} in \`${path.join('.')}\` has to be ${KEY.expected}`;
    return [{ path: [...path, key], message, isKey: true }];
  });
}
