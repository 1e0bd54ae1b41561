#!/usr/bin/env node
require('attribution-lint/dist/cli.js');
