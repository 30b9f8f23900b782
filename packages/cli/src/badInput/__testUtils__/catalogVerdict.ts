import { findReservedFields, readEntity } from '@backstage-data-mesh/model';
import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  entityEnvelopeSchemaValidator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
  type Entity,
} from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { INCLUDED } from './runChecks';
import type { Verdict } from './verdicts';

/** How the catalog reads one file; one result for each document. */
export type CatalogParser = (
  text: string,
) => Iterable<{ readonly entity: unknown } | 'refused'>;

/** Throws where a processor of the catalog refuses the entity. */
export type CatalogProcessing = (entity: Entity) => Promise<unknown>;

/** The catalog's parser, `parseEntityYaml`, document by document. */
export function* parseAsCatalog(text: string): ReturnType<CatalogParser> {
  const options = { merge: false, logLevel: 'error' } as const;
  for (const document of [...parseAllDocuments(text, options)]) {
    if (document.errors.length > 0) yield 'refused';
    else yield* readValue(() => document.toJSON());
  }
}

function* readValue(read: () => unknown): ReturnType<CatalogParser> {
  try {
    const value = read();
    // entities are stored as JSON before they are processed
    if (isMap(value)) yield { entity: JSON.parse(JSON.stringify(value)) };
    else if (value !== null) yield 'refused';
  } catch {
    yield 'refused';
  }
}

function isMap(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** As the catalog's placeholder processor does it; throws where it does. */
function fillPlaceholders(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fillPlaceholders);
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  const [[key, target] = []] = entries;
  if (!entries.some(([name]) => name.startsWith('$')))
    return Object.fromEntries(
      entries.map(([name, item]) => [name, fillPlaceholders(item)]),
    );
  if (entries.length > 1 || !/^\$(text|json|yaml)$/.test(key ?? ''))
    return value;
  if (typeof target !== 'string') throw new Error('it names no file');
  return key === '$json' ? JSON.parse(INCLUDED) : INCLUDED;
}

/** What our processor refuses. */
export async function processAsCatalog(entity: Entity): Promise<void> {
  const read = readEntity(entity);
  if (read.is === 'foreign') return;
  const reserved =
    read.kind?.extendsAt === undefined ? findReservedFields(entity) : [];
  const problems = [...reserved, ...read.result.problems];
  if (problems.some(({ breaks }) => breaks)) throw new Error('it is broken');
}

const validateEnvelope = entityEnvelopeSchemaValidator();
const policies = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

// those of its processor of built-in kinds
const builtInKinds = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

/** Throws what the catalog says against an entity of one of its kinds. */
export async function validateBuiltIn(entity: Entity): Promise<void> {
  for (const validator of builtInKinds) await validator.check(entity);
}

/**
 * What the catalog makes of a file: its parser, its policies, our processor and
 * its own.
 */
export async function catalogVerdict(
  text: string,
  parse: CatalogParser = parseAsCatalog,
  process: CatalogProcessing = processAsCatalog,
): Promise<Verdict> {
  const accepted: string[] = [];
  let isRefused = false;
  for (const document of parse(text)) {
    try {
      if (document === 'refused') throw new Error('it cannot be read');
      validateEnvelope(document.entity);
      const filled = fillPlaceholders(document.entity);
      const entity: Entity = validateEnvelope(filled);
      await policies.enforce(entity);
      await process(entity);
      await validateBuiltIn(entity);
      accepted.push(JSON.stringify(filled));
    } catch {
      isRefused = true;
    }
  }
  return { accepted, isRefused };
}
