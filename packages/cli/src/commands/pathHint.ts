import { statSync } from 'node:fs';
import path from 'node:path';
import { quote } from '@backstage-data-mesh/model';
import type { Host } from '../shell/host';

/**
 * What to do with a file or a folder that was given where an entity is meant,
 * as a sentence; empty where nothing of this name is here.
 */
export function pathHint({ cwd }: Pick<Host, 'cwd'>, written: string): string {
  if (written === '') return '';
  try {
    const stat = statSync(path.resolve(cwd, written));
    const is = stat.isDirectory() ? 'a folder' : 'a file';
    return ` ${quote(written)} is ${is}: what to read is named by \`--path ${written}\`, an entity by its reference, such as \`dataproduct:visits\`.`;
  } catch {
    // nothing of this name, so an entity is meant
    return '';
  }
}
