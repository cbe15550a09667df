import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Why there is no Chromium for these tests on this machine; null where there is one. */
export function whyNoChromium(): string | null {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return existsSync(CHROME_PATH) ? null : `CHROME_PATH is set, but ${CHROME_PATH} is not there.`;
  if (process.platform === 'linux' && process.arch === 'x64') return null;
  return `The Chromium of the test dependencies is for Linux x86-64; this is ${process.platform} ${process.arch}.`;
}

/** A real Chromium: the one that CHROME_PATH names, else the one of the test dependencies. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROME_PATH ?? (await packagedChromium()), args: QUIET });
}

async function packagedChromium(): Promise<string> {
  const { default: packaged, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  // Outside Lambda the package leaves its libraries packed; on a bare Debian the browser would miss libnss3.
  const folder = dirname(dirname(createRequire(__filename).resolve('@sparticuz/chromium')));
  setupLambdaEnvironment(join(await inflate(join(folder, 'bin/al2023.tar.br')), 'lib'));
  return packaged.executablePath();
}

/** Cannot be overlooked between the lines of a test run. */
export function warnInBox(lines: readonly string[]): void {
  const width = Math.max(...lines.map((line) => line.length));
  const edge = '═'.repeat(width + 2);
  console.warn([`╔${edge}╗`, ...lines.map((line) => `║ ${line.padEnd(width)} ║`), `╚${edge}╝`].join('\n'));
}
