import { chromeLauncher } from '@web/test-runner-chrome';
import { existsSync } from 'node:fs';

/** Quiet enough for a machine without a network, and able to run as root in a container. */
export const args = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A mouse, which a browser without a window has not: what is for pointers only is tested too.
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
];

const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where an installed Chrome or Chromium is, else the one that comes with an npm package. */
export async function chromiumPath() {
  const found = installed.find((path) => path && existsSync(path));
  if (found) return found;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** That browser, for the test runner. */
export async function chromium() {
  return chromeLauncher({ launchOptions: { executablePath: await chromiumPath(), args } });
}
