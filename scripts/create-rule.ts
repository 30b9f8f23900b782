// Starts a rule and its test: yarn create-rule <family>-<what-is-wrong>
import fs from 'node:fs';
import path from 'node:path';
import { FAMILIES } from '../packages/rules/src';
import { ruleFiles } from './create-rule/ruleFiles';

function main([id]: readonly string[]): number {
  const family = FAMILIES.find(name => id?.startsWith(`${name}-`));
  if (!family || !/^[a-z]+(-[a-z]+)+$/.test(id)) {
    console.error('usage: yarn create-rule <family>-<what-is-wrong>');
    console.error(`families: ${FAMILIES.join(', ')}`);
    return 2;
  }
  const folder = path.resolve(__dirname, '../packages/rules/src/rules', family);
  if (fs.existsSync(path.join(folder, `${id}.ts`))) {
    console.error(`${id} exists already in ${folder}`);
    return 1;
  }
  fs.mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(ruleFiles(id))) {
    fs.writeFileSync(path.join(folder, file), text);
    console.log(
      `wrote ${path.relative(process.cwd(), path.join(folder, file))}`,
    );
  }
  console.log('Next: write its texts and its check, then run `yarn generate`.');
  return 0;
}

process.exitCode = main(process.argv.slice(2));
