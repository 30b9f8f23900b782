import fs from 'node:fs';
import path from 'node:path';
import { copiesIn, differences, twice } from './copies';
import { seeWhatIsJudged } from './judged';
import { seeEveryKind } from './pages';
import { run } from './process';
import type { Registry } from './registry';
import type { Release } from './releases';
import { startApp } from './runningApp';
import { makeStockApp } from './stockApp';
import { sectionOf, stepsOf, walk } from './walk';

/** One app of the matrix: a release and its frontend system. */
export interface AppOfMatrix {
  readonly release: Release;
  readonly legacy: boolean;
}

/** What was found in one app. */
export interface AppResult {
  readonly release: string;
  readonly frontend: 'new' | 'legacy';
  /** Backstage packages in the app, and how many of them are there twice. */
  readonly packages: number;
  readonly twice: number;
  /** What the README's steps changed: files, and lines in them. */
  readonly files: number;
  readonly lines: number;
  /** Cards seen in the browser. */
  readonly cards: number;
  readonly seconds: number;
}

const readme = path.resolve('../../README.md');

/** The sections of the README that a reader follows, in order. */
function sectionsFor(legacy: boolean): string[] {
  return [
    'Backend',
    legacy ? 'Legacy frontend system' : 'New frontend system',
    'Scorecards and history',
    'Register your files',
  ];
}

function assertSameCopies(differing: readonly string[]): void {
  if (differing.length === 0) return;
  throw new Error(
    `Other Backstage packages than before:\n${differing.join('\n')}`,
  );
}

/**
 * Makes the app, follows the README in it, and asserts: the same copies of
 * Backstage's packages as before, types, both halves start, an answer of the backend plugin, each kind's page.
 */
export async function tryApp(
  { release, legacy }: AppOfMatrix,
  { registry, work }: { registry: Registry; work: string },
): Promise<AppResult> {
  const began = Date.now();
  const frontend = legacy ? 'legacy' : 'new';
  const folder = path.join(work, `${release.name}-${frontend}`);
  const app = await makeStockApp({ release, legacy, registry, folder });
  const { env, log } = app;
  const command = (line: string) =>
    run(line, { cwd: folder, env, log, minutes: 20 });

  const before = copiesIn(folder);
  const text = fs.readFileSync(readme, 'utf8');
  const steps = sectionsFor(legacy).flatMap(heading =>
    stepsOf(sectionOf(text, heading)),
  );
  const changes = await walk(folder, steps, command);
  const after = copiesIn(folder);
  assertSameCopies(differences(before, after));

  await command('yarn tsc');
  const running = await startApp(app);
  try {
    await seeWhatIsJudged(running.backend);
    const cards = await seeEveryKind(running.url);
    return {
      release: release.name,
      frontend,
      packages: after.size,
      twice: twice(after).length,
      ...changes,
      cards,
      seconds: Math.round((Date.now() - began) / 1000),
    };
  } finally {
    await running.stop();
  }
}
