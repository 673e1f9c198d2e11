import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../free-port.mjs';

/** Lets the window be as narrow as a phone, which its tool bar would not. */
const windowStyle = '* { min-width: 0; min-height: 0; margin: 0; padding: 0; font-size: 1px; }';

/**
 * A WebKit on a display of its own, and the driver that speaks to it; until `stop()`.
 * @param {string} binary The MiniBrowser that comes with WebKitGTK.
 * @throws {Error} when one of the programs is not installed, or ends at once.
 */
export async function startWebKit(binary) {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  const kill = () => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', kill);
  // By themselves, these signals end a process without its exit being told.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {import('node:child_process').SpawnOptions} [options]
   */
  const start = async (command, args, options) => {
    const child = spawn(command, args, { stdio: 'ignore', ...options });
    await once(child, 'spawn');
    children.unshift(child);
    return child;
  };

  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0', 'gtk.css'), windowStyle);

  const screen = await start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  // It chooses a number that is free, and says which.
  const numbers = /** @type {import('node:stream').Readable} */ (screen.stdio[3]);
  const [display] = await once(numbers, 'data');

  const [driverPort, inspectorPort] = await Promise.all([freePort(), freePort()]);
  const inspectorAddress = `127.0.0.1:${inspectorPort}`;
  const browser = await start(binary, ['--automation'], {
    env: {
      ...process.env,
      DISPLAY: `:${String(display).trim()}`,
      // American English, whatever the machine speaks.
      LC_ALL: 'C',
      WEBKIT_INSPECTOR_SERVER: inspectorAddress,
      XDG_CACHE_HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
    },
  });
  await listening(browser, inspectorPort);

  const driver = await start('WebKitWebDriver', [
    `--port=${driverPort}`,
    `--target=${inspectorAddress}`,
  ]);
  await listening(driver, driverPort);

  return {
    binary,
    driverPort,
    inspectorPort,
    async stop() {
      const ended = children.map((child) => isRunning(child) && once(child, 'exit'));
      for (const child of children) child.kill();
      await Promise.all(ended);
      process.off('exit', kill);
      kill();
    },
  };
}

/** @param {import('node:child_process').ChildProcess} child */
const isRunning = ({ exitCode, signalCode }) => exitCode === null && signalCode === null;

/**
 * Resolves once that program listens on that port.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} port
 */
async function listening(child, port) {
  while (isRunning(child)) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await setTimeout(50);
    } finally {
      socket.destroy();
    }
  }
  throw new Error(`${child.spawnfile} ended before it was ready`);
}
