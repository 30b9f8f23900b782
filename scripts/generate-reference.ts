// Writes docs/reference from the plugins themselves, apart from `yarn generate`,
// because loading a frontend takes seconds; with --check it only compares.
import fs from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import { pretendToBeABrowser } from './generate/browserGlobals';
import { generateConfigDocs } from './generate/configDocs';
import { generateExtensionDocs } from './generate/extensionDocs';

const root = path.resolve(__dirname, '..');
const isCheck = process.argv.includes('--check');

async function main() {
  pretendToBeABrowser();
  const files = [generateConfigDocs(root), await generateExtensionDocs()];
  for (const { path: file, text } of files) {
    const target = path.join(root, file);
    const options = await prettier.resolveConfig(target);
    const page = await prettier.format(text, { ...options, filepath: target });
    const isSame =
      fs.existsSync(target) && fs.readFileSync(target, 'utf8') === page;
    if (isSame) continue;
    if (isCheck) {
      console.error(
        `${file} is not up to date: run \`yarn generate:reference\``,
      );
      process.exitCode = 1;
    } else {
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, page);
      console.log(`wrote ${file}`);
    }
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 2;
});
