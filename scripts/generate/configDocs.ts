import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { GeneratedFile } from './generatedFile';
import { code, REFERENCE_NOTE, table } from './markdown';

/** What can be set in `app-config.yaml`, from the packages' `config.d.ts`. */
export function generateConfigDocs(root: string): GeneratedFile {
  const sections = ['packages', 'plugins']
    .flatMap(parent =>
      fs.readdirSync(path.join(root, parent)).map(name => `${parent}/${name}`),
    )
    .filter(folder => fs.existsSync(path.join(root, folder, 'config.d.ts')))
    .map(folder => sectionOf(root, folder));
  return {
    path: 'docs/reference/configuration.md',
    text: `${REFERENCE_NOTE}

# Configuration

What can be set in \`app-config.yaml\`. The command line is configured in
[\`data-mesh.config.yaml\`](../guides/configure.md).

${sections.join('\n\n')}
`,
  };
}

function sectionOf(root: string, folder: string): string {
  const file = path.join(root, folder, 'config.d.ts');
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const config = source.statements.find(
    statement =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === 'Config',
  );
  if (!config || !ts.isInterfaceDeclaration(config))
    throw new Error(`${folder}/config.d.ts declares no Config`);
  const { name } = JSON.parse(
    fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
  );
  const rows = settingsIn(config.members, []);
  return `## \`${name}\`\n\n${table(['setting', 'type', 'what it does'], rows)}`;
}

/** A row for each value, below all the names that lead to it. */
function settingsIn(
  members: ts.NodeArray<ts.TypeElement>,
  at: readonly string[],
): string[][] {
  return members.filter(ts.isPropertySignature).flatMap(member => {
    const here = [...at, member.name.getText()];
    const within = member.type && namesIn(member.type);
    if (within) return settingsIn(within, here);
    const type = member.type?.getText().replace(/\s+/g, ' ') ?? 'unknown';
    return [[code(here.join('.')), code(type), commentOf(member)]];
  });
}

/** The names below a setting; none where whoever configures gives them. */
function namesIn(type: ts.TypeNode): ts.NodeArray<ts.TypeElement> | undefined {
  if (!ts.isTypeLiteralNode(type)) return undefined;
  return type.members.some(ts.isPropertySignature) ? type.members : undefined;
}

function commentOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ');
}
