import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A contract or product description of this folder. */
export function readFixture(name: string): string {
  return readFileSync(join(__dirname, name), 'utf8');
}

/** A small contract with some fields changed, as YAML. */
export function writeContract(fields: object = {}): string {
  return JSON.stringify({
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: 'orders',
    version: '1.0.0',
    status: 'active',
    ...fields,
  });
}
