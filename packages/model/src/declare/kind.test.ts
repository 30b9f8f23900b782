import * as z from 'zod';
import { text } from './fields';
import { defineKind } from './kind';

describe('defineKind', () => {
  it('asks for the fields when they are first needed, and once', () => {
    const spec = jest.fn(() => z.strictObject({ title: text('A title.') }));
    const kind = defineKind({
      kind: 'Story',
      plural: 'stories',
      title: 'story',
      summary: 'A story.',
      spec,
    });
    expect(spec).not.toHaveBeenCalled();
    const story = {
      apiVersion: kind.apiVersions[0],
      kind: 'Story',
      metadata: { name: 'a' },
      spec: { title: 'A' },
    };
    expect(kind.parse(story).ok).toBe(true);
    expect(kind.parse({ ...story, spec: {} }).ok).toBe(false);
    expect(kind.references).toEqual([]);
    expect(kind.schema).toBe(kind.schema);
    expect(spec).toHaveBeenCalledTimes(1);
  });
});
