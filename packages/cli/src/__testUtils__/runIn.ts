import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../run';
import type { Host } from '../shell/host';

/** What a run wrote and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The day on which tests take place. */
export const TEST_DAY = '2026-11-20';

/** A folder of its own for each test, as the root of a tree. */
export class TestTree {
  readonly folder = realpathSync(
    mkdtempSync(path.join(os.tmpdir(), 'data-mesh-cli-')),
  );

  constructor() {
    mkdirSync(path.join(this.folder, '.git'));
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  write(files: Readonly<Record<string, string>>): this {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(this.path(name)), { recursive: true });
      writeFileSync(this.path(name), text);
    }
    return this;
  }

  async run(args: readonly string[], host: Partial<Host> = {}): Promise<Ran> {
    let out = '';
    let err = '';
    const code = await run(args, {
      cwd: this.folder,
      env: {},
      isTerminal: false,
      isErrorTerminal: false,
      today: TEST_DAY,
      now: `${TEST_DAY}T08:15:00.000Z`,
      out: text => {
        out += text;
      },
      err: text => {
        err += text;
      },
      ...host,
    });
    return { code, out, err };
  }

  removeFile(name: string): void {
    rmSync(this.path(name));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
