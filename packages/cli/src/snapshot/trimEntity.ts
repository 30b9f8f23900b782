import {
  API_GROUP,
  FINDING_ANNOTATIONS,
  findKind,
} from '@backstage-data-mesh/model';
import { readContract } from '@backstage-data-mesh/rules';
import { LOCATION_ANNOTATIONS } from '../check/meshAround';
import type { CatalogEntity } from './format';

type Fields = Readonly<Record<string, unknown>>;

/** The part of an entity that rules read; of people only which teams they are in. */
export function trimEntity(entity: CatalogEntity): CatalogEntity {
  const { apiVersion, kind, metadata, spec = {} } = entity;
  const { name, namespace, title, tags, labels, annotations = {} } = metadata;
  const isOurs = findKind(kind) !== undefined;
  return {
    apiVersion,
    kind,
    metadata: {
      ...{ name, namespace, title },
      annotations: keepAnnotations(annotations, isOurs),
      ...(isOurs && { tags, labels }),
    },
    spec: isOurs ? shortenTexts(spec) : keepFields(spec, kind),
  };
}

/** Predicates of policies may ask for any annotation of an entity of the mesh. */
function keepAnnotations(
  annotations: Readonly<Record<string, string>>,
  isOurs: boolean,
) {
  const kept = Object.entries(annotations).filter(
    ([key]) =>
      LOCATION_ANNOTATIONS.includes(key) ||
      (!FINDING_ANNOTATIONS.includes(key) &&
        (isOurs ? !key.startsWith('backstage.io/') : isOfMesh(key))),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function isOfMesh(key: string): boolean {
  return key.startsWith(`${API_GROUP}/`);
}

/** What is read of kinds that are not the mesh's own. */
const READ_FIELDS: Readonly<Record<string, readonly string[]>> = {
  group: ['type', 'parent', 'children', 'members'],
  user: ['memberOf'],
  component: ['dependsOn'],
  resource: ['dependsOn'],
  airesource: ['dependsOn'],
};

function keepFields(spec: Fields, kind: string) {
  const names = READ_FIELDS[kind.toLowerCase()] ?? [];
  const kept = names.filter(name => Object.hasOwn(spec, name));
  return kept.length > 0
    ? Object.fromEntries(kept.map(name => [name, spec[name]]))
    : undefined;
}

/** The contracts of ports are kept without the data that they describe. */
function shortenTexts(spec: Fields): Record<string, unknown> {
  const { outputPorts } = spec;
  if (!Array.isArray(outputPorts)) return { ...spec };
  return { ...spec, outputPorts: outputPorts.map(shortenPort) };
}

function shortenPort(port: unknown): unknown {
  if (typeof port !== 'object' || port === null) return port;
  const contract: unknown = Reflect.get(port, 'contract');
  return typeof contract === 'string'
    ? { ...port, contract: shortenContract(contract) }
    : port;
}

/** JSON is YAML, so that it is read as the long one is. */
function shortenContract(text: string): string {
  const { value } = readContract(text);
  if (!value) return text;
  const { apiVersion, kind, id, version, status } = value;
  const { name, domain, team, slaProperties } = value;
  const kept = { apiVersion, kind, id, version, status };
  return JSON.stringify({ ...kept, name, domain, team, slaProperties });
}
