import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { relations, type RelationName } from '../relations';
import { kinds } from '.';

const folders = readdirSync(__dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

describe('kinds', () => {
  it('are all the folders beside this file', () => {
    expect(
      kinds.map(({ kind }) => kind[0].toLowerCase() + kind.slice(1)),
    ).toEqual([...folders].sort());
  });

  it.each(folders)('%s has a declaration, a test and both examples', folder => {
    expect(readdirSync(join(__dirname, folder)).sort()).toEqual(
      [
        `${folder}.ts`,
        `${folder}.test.ts`,
        'valid.yaml',
        'invalid.yaml',
      ].sort(),
    );
  });

  it.each(kinds.map(kind => [kind.kind, kind] as const))(
    '%s names only declared relations, and describes its references',
    (_, kind) => {
      const names = relations.flatMap(({ type, inverse }) => [type, inverse]);
      for (const { reference, description } of kind.references) {
        const used = Object.values<RelationName | undefined>(reference.allowed);
        expect(names).toEqual(expect.arrayContaining(used.filter(Boolean)));
        expect(description).not.toBe('');
      }
    },
  );
});

describe('relations', () => {
  it('are each declared once', () => {
    const names = relations.flatMap(({ type, inverse }) =>
      type === inverse ? [type] : [type, inverse],
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('are all made by some field', () => {
    const made = new Set(
      kinds.flatMap(kind =>
        kind.references.flatMap(({ reference }) =>
          Object.values(reference.allowed),
        ),
      ),
    );
    const unused = relations
      .filter(({ origin }) => origin !== 'catalog')
      .filter(({ type, inverse }) => !made.has(type) && !made.has(inverse));
    expect(unused).toEqual([]);
  });
});
