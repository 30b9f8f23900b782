import {
  findRelation,
  kinds,
  relations,
  type RelationName,
  type RelationPair,
} from '../../packages/model/src';
import type { GeneratedFile } from './generatedFile';
import { code, GENERATED_NOTE, table } from './markdown';

const ORIGINS: Readonly<Record<RelationPair['origin'], string>> = {
  catalog: "Backstage's own pairs, which our kinds use",
  'data-mesh': 'Pairs of the suite, written into the catalog',
  mesh: 'Pairs of the mesh graph only: no page of Backstage needs them',
};

/** Every relation pair, with the fields that make it. */
export function generateRelationDocs(): GeneratedFile {
  const sections = Object.entries(ORIGINS).map(
    ([origin, title]) =>
      `## ${title}\n\n${table(
        ['relation', 'inverse', 'meaning', 'made by'],
        relations
          .filter(pair => pair.origin === origin)
          .map(pair => [
            code(pair.type),
            code(pair.inverse),
            pair.description,
            fieldsThatMake(pair).join('<br>'),
          ]),
      )}`,
  );
  return {
    path: 'docs/relations.md',
    text: [GENERATED_NOTE, '# Relations', INTRODUCTION, ...sections].join(
      '\n\n',
    ),
  };
}

const INTRODUCTION = `A relation is read as "source relation target". Each pair is declared once, in
[relations.ts](../packages/model/src/relations.ts), and is written in both
directions. Relations carry no attributes: modes, dates and contracts stay in
the entity.`;

function fieldsThatMake(pair: RelationPair): string[] {
  return kinds.flatMap(kind =>
    kind.references
      .filter(({ reference }) =>
        Object.values<RelationName | undefined>(reference.allowed).some(
          name => name && findRelation(name) === pair,
        ),
      )
      .map(({ path }) =>
        code(`${kind.kind} ${path.join('.').replaceAll('.[]', '[]')}`),
      ),
  );
}
