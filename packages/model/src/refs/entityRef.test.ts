import {
  parseEntityRef as backstageParse,
  stringifyEntityRef as backstageStringify,
} from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  entityRefOf,
  kindOfRef,
  nameOfRef,
  parseEntityRef,
  quote,
  stringifyEntityRef,
} from './entityRef';

describe('parseEntityRef', () => {
  it.each([
    ['visits', 'dataproduct:default/visits'],
    ['emea/visits', 'dataproduct:emea/visits'],
    ['Group:crew', 'group:default/crew'],
    ['group:emea/Crew.One', 'group:emea/crew.one'],
  ])('reads %s as %s', (text, normal) => {
    const result = parseEntityRef(text, { kind: 'DataProduct' });
    expect(result.ok && stringifyEntityRef(result.value)).toBe(normal);
  });

  it('takes the namespace of the entity that holds the ref', () => {
    expect(parseEntityRef('visits', { kind: 'x', namespace: 'emea' })).toEqual({
      ok: true,
      value: { kind: 'x', namespace: 'emea', name: 'visits' },
    });
  });

  it('needs a kind when the field has no default', () => {
    expect(parseEntityRef('visits')).toEqual({
      ok: false,
      reason:
        '`visits` names no kind; it needs the form <kind>:<name> (expected [<kind>:][<namespace>/]<name>)',
    });
  });

  it.each(['', ':', 'group:', '/x', 'a/b/c', 'x y', 'visit\u200bs', '../x'])(
    'refuses %j',
    text => {
      expect(parseEntityRef(text, { kind: 'Group' }).ok).toBe(false);
    },
  );

  it('refuses look-alike letters of another alphabet', () => {
    expect(parseEntityRef('group:сrew').ok).toBe(false);
  });

  it('refuses a name that is longer than the catalog allows', () => {
    expect(parseEntityRef(`group:${'a'.repeat(64)}`).ok).toBe(false);
  });
});

describe('parity with Backstage', () => {
  const part = fc.stringMatching(
    /^[a-zA-Z0-9]([-a-zA-Z0-9]{0,8}[a-zA-Z0-9])?$/,
  );
  const kind = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,8}$/);
  const written = fc
    .tuple(fc.option(kind), fc.option(part), part)
    .map(([k, ns, name]) => `${k ? `${k}:` : ''}${ns ? `${ns}/` : ''}${name}`);

  it('agrees on every ref that an entity can bear', () => {
    fc.assert(
      fc.property(written, kind, part, (text, defaultKind, namespace) => {
        const ours = parseEntityRef(text, { kind: defaultKind, namespace });
        const theirs = backstageParse(text, {
          defaultKind,
          defaultNamespace: namespace,
        });
        expect(ours).toEqual({ ok: true, value: theirs });
        expect(stringifyEntityRef(theirs)).toBe(backstageStringify(theirs));
      }),
    );
  });

  it('accepts no text that Backstage refuses', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9:/.# -]{1,12}$/), text => {
        const ours = parseEntityRef(text, { kind: 'Group' });
        fc.pre(ours.ok);
        const theirs = backstageParse(text, { defaultKind: 'Group' });
        expect(ours).toEqual({ ok: true, value: theirs });
      }),
    );
  });

  it('comes back unchanged through its text', () => {
    fc.assert(
      fc.property(kind, part, part, (k, namespace, name) => {
        const text = stringifyEntityRef({ kind: k, namespace, name });
        const again = parseEntityRef(text);
        expect(again.ok && stringifyEntityRef(again.value)).toBe(text);
      }),
    );
  });
});

describe('refs of entities', () => {
  const entity = { kind: 'Group', metadata: { name: 'Crew' } };

  it('are normal and live in the default namespace when none is given', () => {
    expect(entityRefOf(entity)).toBe('group:default/crew');
    expect(
      entityRefOf({ kind: 'Group', metadata: { name: 'a', namespace: 'B' } }),
    ).toBe('group:b/a');
  });

  it('tell their kind and name', () => {
    expect(kindOfRef('group:default/crew')).toBe('group');
    expect(nameOfRef('group:default/crew')).toBe('crew');
  });
});

describe('quote', () => {
  it('shows what cannot be seen and cuts what is too long', () => {
    expect(quote('a\u200bb\u001b[31m`')).toBe('`a\\u200bb\\u001b[31m\\u0060`');
    expect(quote('x'.repeat(500))).toHaveLength(83);
  });
});
