#!/usr/bin/env node
'use strict';

const fs = require('node:fs');
const { wrap } = require('node:module');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { constants, Script } = require('node:vm');

// Reading makes much garbage at once. Where the young generation may not grow
// with it, the process stays a third smaller and is no slower. It is said before
// anything is compiled: code is kept for the flags that it was made with.
setFlagsFromString('--semi-space-growth-factor=1');
// V8 has two compilers that optimise, a quick one and a thorough one. A check is
// over before the work of the second, which takes a processor for itself, pays:
// it comes ten times later than usual, where the quick one is there meanwhile.
if (hasQuickCompiler(process))
  setFlagsFromString('--invocation-count-for-turbofan=30000');

// A run that refuses what it was asked has compiled little of what others need.
const REFUSED = 2;

const main = path.join(__dirname, '../dist/main.js');
// the bundle is ASCII; to decode nothing is quicker
const source = fs.readFileSync(main, 'latin1');
const kept = keptFile(source);
const known = kept && readKept(kept);
const script = new Script(wrap(source), {
  filename: main,
  cachedData: known,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
if (kept && (!known || script.cachedDataRejected))
  process.on('exit', code => {
    if (code !== REFUSED) keep(kept, script.createCachedData());
  });
script.runInThisContext()(exports, require, module, main, path.dirname(main));

/** Node 22 has it switched off; other processors have none. */
function hasQuickCompiler({ arch, versions }) {
  return parseInt(versions.node, 10) >= 24 && /^(?:x64|arm64)$/.test(arch);
}

/**
 * What V8 compiled is kept for the next run, in a folder of the user's own:
 * whoever can write there decides what runs. Node's own cache keeps what is
 * compiled before anything runs; this one, all that the first run needed. A
 * check and other commands need different things.
 */
function keptFile(text) {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const caches =
    XDG_CACHE_HOME || LOCALAPPDATA || (HOME && path.join(HOME, '.cache'));
  if (!caches || !path.isAbsolute(caches)) return undefined;
  // V8 compares lengths alone, so the name tells texts apart
  const [, hash] = /^\/\/ (\w+)\n/.exec(text);
  const command = process.argv[2] === 'check' ? 'check' : 'other';
  const name = `${hash}-${process.version}-${process.arch}-${command}`;
  return path.join(caches, 'data-mesh', name);
}

function readKept(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Nobody reads half a file; who may not write there starts a little slower. */
function keep(file, data) {
  const part = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    fs.writeFileSync(part, data, { mode: 0o600 });
    fs.renameSync(part, file);
  } catch {
    remove(part);
  }
}

function remove(file) {
  try {
    fs.unlinkSync(file);
  } catch {
    // it was not written
  }
}
