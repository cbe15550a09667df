/** Lets plain Node require our TypeScript and `@hunar/*`, compiled as the build and Jest do; for what runs outside of Jest's modules. */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');
const options = require('../../scripts/swc-options.cjs');

const root = join(__dirname, '../..');
const resolveFilename = Module._resolveFilename;

Module._resolveFilename = function (request, ...rest) {
  const lib = /^@hunar\/([a-z-]+)$/.exec(request)?.[1];
  return resolveFilename.call(this, lib ? join(root, 'libs', lib, 'src/index.ts') : request, ...rest);
};

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename, sourceMaps: 'inline' });
  module._compile(code, filename);
};
