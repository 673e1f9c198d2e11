import { chromeLauncher } from '@web/test-runner-chrome';
import { existsSync, readdirSync } from 'node:fs';
import { countFrames } from './count-frames.mjs';
import { emulateMediaInFirefox } from './engines/firefox-page.mjs';
import { fontFolder, useFonts } from './fonts.mjs';

useFonts();

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

/** Where browsers are installed; a variable of the environment may name another place. */
const installed = {
  chromium: [
    process.env.CHROME_PATH,
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  webkit: [process.env.MINIBROWSER_PATH, ...miniBrowsers()],
};

/**
 * What the others are called, and what to install for them.
 * @type {Readonly<Record<'firefox' | 'webkit', readonly [string, string]>>}
 */
const packages = {
  firefox: ['Firefox', 'firefox-esr'],
  webkit: ['WebKitGTK', 'webkit2gtk-driver and xvfb'],
};

/** Every engine that the tests can run in, and how it is launched. */
export const engines = { chromium, firefox, webkit };

/**
 * Where an installed browser is.
 *
 * @param {keyof typeof installed} engine
 */
export async function browserPath(engine) {
  if (engine === 'chromium') return chromiumPath();
  return find(engine) ?? missing(...packages[engine]);
}

/** Where an installed Chrome or Chromium is, else the one that comes with an npm package. */
export async function chromiumPath() {
  const found = find('chromium');
  if (found) return found;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** That browser, for the test runner. */
export async function chromium() {
  return chromeLauncher({
    launchOptions: { executablePath: await chromiumPath(), args },
    createPage: async ({ context }) => countFrames(await context.newPage()),
  });
}

/** How an installed Firefox is launched. */
export const firefoxOptions = async () => ({
  browser: /** @type {const} */ ('firefox'),
  executablePath: await browserPath('firefox'),
  // Media features are emulated through its preferences.
  args: ['--remote-allow-system-access'],
  extraPrefsFirefox: {
    // A mouse, as above.
    'ui.allPointerCapabilities': 6,
    'ui.primaryPointerCapabilities': 6,
    'security.sandbox.content.read_path_whitelist': fontFolder,
  },
});

/** That browser, for the test runner. */
async function firefox() {
  const launcher = chromeLauncher({
    launchOptions: await firefoxOptions(),
    createPage: async ({ context }) => emulateMediaInFirefox(await context.newPage()),
  });
  launcher.name = 'Firefox';
  return launcher;
}

/** An installed WebKitGTK, with a display and a driver of its own. */
async function webkit() {
  const binary = await browserPath('webkit');
  const { WebKitLauncher } = await import('./engines/webkit-launcher.mjs');
  return WebKitLauncher.start(binary);
}

/** @param {keyof typeof installed} engine */
function find(engine) {
  return installed[engine].find((path) => path && existsSync(path));
}

/**
 * @param {string} name
 * @param {string} packages
 * @returns {never}
 */
function missing(name, packages) {
  throw new Error(`${name} is not installed; on Debian: apt-get install ${packages}`);
}

/** The small browsers that come with WebKitGTK, for every processor that Debian knows. */
function miniBrowsers() {
  const libraries = '/usr/lib';
  if (!existsSync(libraries)) return [];
  return readdirSync(libraries)
    .filter((folder) => folder.endsWith('-linux-gnu'))
    .map((folder) => `${libraries}/${folder}/webkit2gtk-4.1/MiniBrowser`);
}
