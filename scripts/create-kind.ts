// Starts the folder of a new kind: yarn create-kind <PascalCaseName> "<summary>"
import fs from 'node:fs';
import path from 'node:path';
import { kindFiles } from './create-kind/kindFiles';

function main([name, summary]: readonly string[]): number {
  if (!/^[A-Z][A-Za-z0-9]+$/.test(name ?? '') || !summary) {
    console.error('usage: yarn create-kind <PascalCaseName> "<one sentence>"');
    return 2;
  }
  const folder = path.resolve(
    __dirname,
    '../packages/model/src/kinds',
    name[0].toLowerCase() + name.slice(1),
  );
  if (fs.existsSync(folder)) {
    console.error(`${name} exists already: ${folder}`);
    return 1;
  }
  fs.mkdirSync(folder);
  for (const [file, text] of Object.entries(kindFiles(name, summary))) {
    fs.writeFileSync(path.join(folder, file), text);
    console.log(
      `wrote ${path.relative(process.cwd(), path.join(folder, file))}`,
    );
  }
  console.log('Next: write its fields, then run `yarn generate`.');
  return 0;
}

process.exitCode = main(process.argv.slice(2));
