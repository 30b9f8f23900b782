import { z } from 'zod';
import type { GeneratedFile } from './generatedFile';
import { code, REFERENCE_NOTE, table } from './markdown';

// The framework has no public way to list the extensions of a plugin; what is
// read here is checked, so that a change of it fails and writes no wrong page.
const attachment = z.object({ id: z.string(), input: z.string() });
const extension = z.object({
  id: z.string(),
  attachTo: z.union([attachment, z.array(attachment)]),
  disabled: z.boolean(),
  configSchema: z.object({ schema: z.unknown() }).optional(),
});
const plugin = z.object({ id: z.string(), extensions: z.array(extension) });
const jsonSchema = z.object({
  properties: z
    .record(z.string(), z.looseObject({ type: z.string().optional() }))
    .optional(),
});

type Extension = z.infer<typeof extension>;

/** All extensions of the plugin: where each stands, and what can be set. */
export async function generateExtensionDocs(): Promise<GeneratedFile> {
  const loaded = await import('@backstage-data-mesh/plugin-data-mesh/alpha');
  const { id, extensions } = plugin.parse(loaded.default);
  const rows = extensions.map(one => [
    code(one.id),
    placesOf(one).map(code).join(', '),
    one.disabled ? 'no' : 'yes',
    optionsOf(one).map(code).join(', ') || '–',
  ]);
  return {
    path: 'docs/reference/extensions.md',
    text: `${REFERENCE_NOTE}

# Extensions

Of the plugin ${code(id)}, in the new frontend system. An app turns each on or
off, or configures it, under \`app.extensions\`:

\`\`\`yaml
app:
  extensions:
    - ${extensions.find(one => one.disabled)?.id ?? extensions[0].id}: true
    - ${extensions.find(one => !one.disabled && optionsOf(one).length)?.id}: false
\`\`\`

${table(['extension', 'attaches to', 'on by default', 'options'], rows)}

\`filter\` takes a predicate of entities and replaces the one of the extension;
the other options are those of the blueprint that the extension is made with.
`,
  };
}

function placesOf({ attachTo }: Extension): string[] {
  return [attachTo].flat().map(({ id, input }) => `${id} / ${input}`);
}

function optionsOf({ configSchema }: Extension): string[] {
  const given = configSchema?.schema;
  const told: unknown = typeof given === 'function' ? given() : given;
  const parsed = z.object({ schema: jsonSchema }).safeParse(told);
  const { properties = {} } = parsed.success
    ? parsed.data.schema
    : jsonSchema.parse(told ?? {});
  return Object.keys(properties);
}
