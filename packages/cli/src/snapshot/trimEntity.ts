import {
  FINDING_ANNOTATIONS,
  findKind,
  LOCATION_ANNOTATIONS,
  trimOtherKind,
} from '@backstage-data-mesh/model';
import { readContract } from '@backstage-data-mesh/rules';
import type { CatalogEntity } from './format';

type Fields = Readonly<Record<string, unknown>>;

/** The part of an entity that rules read; of people only which teams they are in. */
export function trimEntity(entity: CatalogEntity): CatalogEntity {
  const { apiVersion, kind, metadata, spec = {} } = entity;
  if (findKind(kind) === undefined) return trimOtherKind(entity);
  const { name, namespace, title, tags, labels, annotations = {} } = metadata;
  return {
    apiVersion,
    kind,
    metadata: {
      ...{ name, namespace, title },
      ...{ annotations: keepAnnotations(annotations), tags, labels },
    },
    spec: shortenTexts(spec),
  };
}

/** Predicates of policies may ask for any annotation of an entity of the mesh. */
function keepAnnotations(annotations: Readonly<Record<string, string>>) {
  const kept = Object.entries(annotations).filter(
    ([key]) =>
      LOCATION_ANNOTATIONS.includes(key) ||
      !(FINDING_ANNOTATIONS.includes(key) || key.startsWith('backstage.io/')),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
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
