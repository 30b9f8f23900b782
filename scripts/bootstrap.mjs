#!/usr/bin/env node
// Behind `npm start` and `npm test`: gets Node, Yarn and the dependencies
// where they are missing, then hands over. Needs Node 18 and npm, nothing else.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './bootstrap/dependencies.mjs';
import { portSettings, takePorts } from './bootstrap/ports.mjs';
import { announceReady } from './bootstrap/ready.mjs';
import { runYarn } from './bootstrap/run.mjs';
import { assertNodeCanBootstrap } from './bootstrap/toolchain.mjs';
import { prepareTools } from './bootstrap/tools.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

async function start(tools, args) {
  const ports = portSettings(process.env);
  await takePorts(ports);
  const env = { ...tools.env, ...ports.env };
  announceReady(ports);
  return runYarn({ ...tools, env }, ['run', 'portal', ...args], {
    group: true,
  });
}

function test(tools, args) {
  return runYarn(tools, ['run', 'test:all', ...args]);
}

/** Any other script of package.json, for a machine without Yarn. */
function run(tools, args) {
  return runYarn(tools, ['run', ...args]);
}

/** Everything is installed before any command. */
function install() {
  return 0;
}

const commands = { install, start, test, run };

async function main([name, ...args]) {
  assertNodeCanBootstrap(process.versions.node);
  const command = commands[name];
  if (!command) {
    const accepted = Object.keys(commands).join(', ');
    throw new Error(`Unknown command "${name}"; accepted: ${accepted}`);
  }
  const tools = prepareTools(root);
  await installDependencies(root, tools);
  process.exitCode = await command(tools, args);
}

main(process.argv.slice(2)).catch(error => {
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
});
