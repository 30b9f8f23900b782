import {
  createCatalogModelLayer,
  type CatalogModelKindDefinition,
  type CatalogModelRelationPairDefinition,
  type CatalogModelUpdateKindDefinition,
  type CatalogModelUpdateRelationPairDefinition,
} from '@backstage/catalog-model/alpha';
import { kinds, type KindDeclaration } from '@backstage-data-mesh/model';
import { toCatalogSchema } from './toCatalogSchema';
import { listRelationPairs } from './listRelationPairs';
import { toRelationFields } from './toRelationFields';

/**
 * The data mesh kinds and relations as a layer of the catalog's declarative
 * model. An app that uses it validates and relates all kinds by that model; the
 * processor of this package stays in place, for messages and for the relations
 * that a layer has no words for.
 *
 * @alpha
 */
export const dataMeshCatalogModelLayer = createCatalogModelLayer({
  layerId: 'backstage-data-mesh.github.io/kinds',
  builder: model => {
    const declarations: readonly KindDeclaration[] = kinds;
    for (const kind of declarations) {
      if (kind.extendsAt) model.updateKind(toExtension(kind));
      else model.addKind(toDefinition(kind));
    }
    for (const { pair, isNew } of listRelationPairs(declarations)) {
      if (isNew) model.addRelationPair(pair);
      else model.updateRelationPair(forMoreKinds(pair));
    }
  },
});

function toDefinition(kind: KindDeclaration): CatalogModelKindDefinition {
  return {
    group: splitVersion(kind.apiVersions[0]).group,
    names: {
      kind: kind.kind,
      singular: kind.kind.toLowerCase(),
      plural: kind.plural,
    },
    description: kind.summary,
    versions: [
      {
        name: kind.apiVersions.map(version => splitVersion(version).name),
        relationFields: toRelationFields(kind),
        schema: { jsonSchema: toCatalogSchema(kind) },
      },
    ],
  };
}

/**
 * Adds our part to the schema only. Relation fields of an update replace those
 * of the built-in kind, and those that other layers have set.
 */
function toExtension(kind: KindDeclaration): CatalogModelUpdateKindDefinition {
  return {
    names: { kind: kind.kind },
    versions: [
      {
        name: kind.apiVersions.map(version => splitVersion(version).name),
        schema: { jsonSchema: toCatalogSchema(kind) },
      },
    ],
  };
}

/** The catalog's own pair, whose texts stay as they are. */
function forMoreKinds({
  fromKind,
  toKind,
  forward,
  reverse,
}: CatalogModelRelationPairDefinition): CatalogModelUpdateRelationPairDefinition {
  return {
    fromKind,
    toKind,
    forward: { type: forward.type },
    reverse: { type: reverse.type },
  };
}

function splitVersion(apiVersion: string) {
  const slash = apiVersion.lastIndexOf('/');
  return {
    group: apiVersion.slice(0, slash),
    name: apiVersion.slice(slash + 1),
  };
}
