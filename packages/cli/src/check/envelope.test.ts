import {
  entityEnvelopeSchemaValidator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  type Entity,
} from '@backstage/catalog-model';
import { findEnvelopeFaults } from './envelope';

const valid = {
  apiVersion: 'acme.com/v1',
  kind: 'Widget',
  metadata: { name: 'a-1_b.c', namespace: 'x', labels: { 'a.b/c': '' } },
  spec: { anything: 1 },
};

const withMetadata = (metadata: object) => ({
  ...valid,
  metadata: { name: 'a', ...metadata },
});

const CASES: readonly unknown[] = [
  valid,
  { ...valid, apiVersion: 'v1' },
  { ...valid, apiVersion: 'a/b/c' },
  { ...valid, apiVersion: 'A.com/v1' },
  { ...valid, apiVersion: '' },
  { ...valid, apiVersion: 1 },
  { ...valid, kind: '1x' },
  { ...valid, kind: 'Wid-get' },
  { ...valid, kind: undefined },
  { ...valid, metadata: undefined },
  { ...valid, metadata: [] },
  { ...valid, spec: 'x' },
  { ...valid, spec: [] },
  { ...valid, status: {} },
  { ...valid, relations: [] },
  { ...valid, extra: 1 },
  withMetadata({ name: '-a' }),
  withMetadata({ name: 'a'.repeat(64) }),
  withMetadata({ name: 'a\n' }),
  withMetadata({ name: 7 }),
  withMetadata({ name: 'a/../b' }),
  withMetadata({ namespace: 'Upper' }),
  withMetadata({ namespace: '' }),
  withMetadata({ title: '' }),
  withMetadata({ title: 3 }),
  withMetadata({ description: '' }),
  withMetadata({ description: 3 }),
  withMetadata({ labels: { 'a b': 'c' } }),
  withMetadata({ labels: { a: 'c d' } }),
  withMetadata({ labels: [] }),
  withMetadata({ annotations: { 'a/b/c': 'x' } }),
  withMetadata({ annotations: { a: 1 } }),
  withMetadata({ annotations: { a: '' } }),
  withMetadata({ annotations: 'x' }),
  withMetadata({ tags: ['a', 'c++', 'c#'] }),
  withMetadata({ tags: ['A'] }),
  withMetadata({ tags: [''] }),
  withMetadata({ tags: 'a' }),
  withMetadata({ links: [{ url: 'https://a.b' }] }),
  // eslint-disable-next-line no-script-url
  withMetadata({ links: [{ url: 'javascript:alert(1)', title: 'x' }] }),
  withMetadata({ links: [{ url: 'nope' }] }),
  withMetadata({ links: [{ title: 'x' }] }),
  withMetadata({ links: [{ url: 'https://a.b', title: ' ' }] }),
  withMetadata({ links: [{ url: 'https://a.b', icon: 3 }] }),
  withMetadata({ links: ['https://a.b'] }),
  withMetadata({ uid: '', etag: '' }),
];

describe('findEnvelopeFaults', () => {
  it.each(CASES.map(entity => [JSON.stringify(entity).slice(0, 110), entity]))(
    'agrees with the catalog on %s',
    async (_name, entity) => {
      const faults = findEnvelopeFaults(entity);
      expect(faults.length === 0).toBe(await isAccepted(entity));
    },
  );

  it.each([[undefined], [null], ['text'], [[]], [7]])(
    'wants a map and not %p',
    value => {
      expect(findEnvelopeFaults(value)).toEqual([
        { path: [], message: 'The document has to be a map of fields' },
      ]);
    },
  );

  it.each<unknown>([{ tags: [1.5] }, { tags: 1 }, { labels: { a: -1 } }, 7])(
    'does not advise quotes where they would not help: %j',
    metadata => {
      const faults = findEnvelopeFaults({ ...valid, metadata });
      expect(faults).not.toEqual([]);
      expect(faults.map(({ message }) => message).join()).not.toMatch('quotes');
    },
  );

  it('finds everything at once', () => {
    expect(
      findEnvelopeFaults({ kind: 'a b', metadata: { tags: [1] }, x: 1 }).map(
        ({ message }) => message,
      ),
    ).toEqual([
      '`apiVersion` is missing; it has to be a version such as `data-mesh/v1alpha1`',
      '`kind` is `a b`; it has to be a word of letters and digits',
      '`metadata.name` is missing; it has to be letters and digits, separated by `-`, `_` or `.`, at most 63 characters',
      '`metadata.tags[0]` is the number 1; it has to be lower-case letters, digits, `+` and `#`, separated by `-`, at most 63 characters (put it in quotes)',
      '`x` is not a field of an entity; its own fields stand in `spec`',
    ]);
  });
});

const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

async function isAccepted(input: unknown): Promise<boolean> {
  try {
    const entity: Entity = entityEnvelopeSchemaValidator()(input);
    await policy.enforce(entity);
    return true;
  } catch {
    return false;
  }
}
