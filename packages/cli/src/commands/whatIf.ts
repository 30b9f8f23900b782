import { quote } from '@backstage-data-mesh/model';
import {
  createJudge,
  readMoves,
  whatIf,
  type Move,
  type MoveProblem,
} from '@backstage-data-mesh/rules';
import { Option } from 'commander';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { whatIfJson } from '../answers/whatIfJson';
import { whatIfText } from '../answers/whatIfText';
import { EXIT, UsageError } from '../exitCodes';
import { readInside } from '../shell/readFile';
import type { AddCommand } from './command';
import {
  addSessionOptions,
  loadRules,
  openSession,
  type SessionOptions,
} from './session';

interface WhatIfOptions extends SessionOptions {
  readonly format: string;
  readonly path?: readonly string[];
  readonly moves?: string;
}

/** `data-mesh whatif --move <what>=<where>` */
export const addWhatIf: AddCommand = (program, { host, finish }) => {
  // in the order in which they are written, whatever they are
  const written: unknown[] = [];
  const command = program
    .command('whatif')
    .description(
      'Say what a reorganisation would do, before anybody writes it.',
    )
    .option(
      '--move <what=where>',
      'a data product to a group, a domain or `region:<name>`; a group below a group, into a domain, or to a region',
      text => written.push(readPair(text, 'move', 'to')),
    )
    .option(
      '--merge <what=into>',
      'a data product into another, or a group into another',
      text => written.push(readPair(text, 'merge', 'into')),
    )
    .option('--retire <what>', 'a data product, or `<product>#<port>`', text =>
      written.push({ retire: text }),
    )
    .option('--moves <file>', 'moves as YAML or JSON; they come first')
    .option('--path <paths...>', 'files and folders to read')
    .addOption(
      new Option('--format <name>', 'how it is printed')
        .choices(['text', 'json'])
        .default('text'),
    );
  addSessionOptions(command);
  command.action(async (options: WhatIfOptions) => {
    const file = options.moves;
    const fromFile =
      file === undefined ? [] : readFile(path.resolve(host.cwd, file), file);
    const moves = [...fromFile, ...parseMoves(written)];
    if (moves.length === 0)
      throw new UsageError(
        'Nothing to try: say --move, --merge, --retire or --moves <file>',
      );
    const rules = await loadRules(options, host);
    const session = openSession(options.path ?? [], options, { host, rules });
    const { graph, isPart, workplace } = session;
    const { local } = workplace.config;
    const judge = createJudge({ rules, local, today: host.today, isPart });
    const answer = whatIf(graph, { judge }, moves);
    if (!answer.ok) throw new UsageError(sayProblems(answer.problems));
    host.out(
      options.format === 'json'
        ? whatIfJson(answer, moves)
        : whatIfText(answer, moves.length),
    );
    finish(EXIT.clean);
  });
};

/** `visits=group:field` */
function readPair(text: string, verb: string, target: string): unknown {
  const mark = text.indexOf('=');
  if (mark < 1 || mark === text.length - 1)
    throw new UsageError(
      `--${verb} takes two names with \`=\` between them, such as \`visits=group:field-crew\`, not ${quote(text)}`,
    );
  return { [verb]: text.slice(0, mark), [target]: text.slice(mark + 1) };
}

function readFile(file: string, name: string): readonly Move[] {
  const read = readInside(path.parse(file).root, file);
  if (!read.ok) throw new UsageError(`${name}: ${read.reason}`);
  const [document, ...more] = parseAllDocuments(read.text);
  if (more.length > 0)
    throw new UsageError(
      `${name}: there are ${more.length + 1} documents; moves stand in one list`,
    );
  const [error] = document?.errors ?? [];
  if (error)
    throw new UsageError(`${name}: ${error.message.split('\n', 1)[0]}`);
  return parseMoves(document?.toJS(), `${name}: `);
}

function parseMoves(content: unknown, before = ''): readonly Move[] {
  const read = readMoves(content);
  if (read.ok) return read.moves;
  throw new UsageError(`${before}${sayProblems(read.problems)}`);
}

/** "move 2, `to`: …" */
function sayProblems(problems: readonly MoveProblem[]): string {
  return problems
    .map(({ index, field, message }) => {
      const place = field ? `, \`${field}\`` : '';
      return `move ${index + 1}${place}: ${message}`;
    })
    .join('\n');
}
