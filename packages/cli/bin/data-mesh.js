#!/usr/bin/env node
'use strict';

// what V8 compiled is kept for the next run; Node offers it since 22.8
require('node:module').enableCompileCache?.();
require('../dist/main.js');
