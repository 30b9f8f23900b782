#!/usr/bin/env node
'use strict';

const path = require('node:path');

// What V8 compiled is kept for the next run, in a folder of the user's own:
// whoever can write there decides what runs. Node offers it since 22.8.
const folder = cacheFolder();
if (folder) require('node:module').enableCompileCache?.(folder);
require('../dist/main.js');

function cacheFolder() {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const caches =
    XDG_CACHE_HOME || LOCALAPPDATA || (HOME && path.join(HOME, '.cache'));
  return caches && path.isAbsolute(caches) && path.join(caches, 'data-mesh');
}
