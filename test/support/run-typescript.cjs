/** `node test/support/run-typescript.cjs FILE.ts …`: runs our TypeScript in a process of its own, as Jest would compile it. */
require('./register.cjs');

process.argv.splice(1, 1);
require(require('node:path').resolve(process.argv[1]));
