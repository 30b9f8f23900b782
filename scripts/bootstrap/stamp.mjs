import { createHash } from 'node:crypto';

/** What an installation was made from; another value means install again. */
export function stampOf({ lockfile, yarnVersion }) {
  const digest = createHash('sha256').update(lockfile).digest('hex');
  return `${yarnVersion} ${digest}\n`;
}
