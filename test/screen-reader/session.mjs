import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SpeechServer } from './speech-server.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Without an echo of what is typed: it differs from run to run. */
const orcaSettings = `import orca.settings
orca.settings.enableKeyEcho = False
`;

/**
 * A desktop session of its own in which a screen reader (Orca) runs: home directory,
 * accessibility bus, window manager, speech server. Expects a display and a session bus.
 */
export class Session {
  #folder;
  /** @type {ChildProcess[]} */
  #processes = [];
  speech;

  /**
   * Starts everything. Resolves once the screen reader has said that it is on.
   *
   * @param {number} characterRate of the voice, in characters a second
   */
  static async start(characterRate) {
    const session = new Session(characterRate);
    await session.#start();
    return session;
  }

  /** @private @param {number} characterRate */
  constructor(characterRate) {
    this.#folder = mkdtempSync(join(tmpdir(), 'screen-reader-'));
    this.speech = new SpeechServer(characterRate);
  }

  async #start() {
    const home = join(this.#folder, 'home');
    const runtime = join(this.#folder, 'run');
    const orca = join(home, '.local/share/orca');
    mkdirSync(orca, { recursive: true });
    mkdirSync(runtime, { mode: 0o700 });
    writeFileSync(join(orca, 'orca-customizations.py'), orcaSettings);
    Object.assign(process.env, {
      HOME: home,
      XDG_RUNTIME_DIR: runtime,
      XDG_CURRENT_DESKTOP: 'GNOME',
      GNOME_ACCESSIBILITY: '1',
      ACCESSIBILITY_ENABLED: '1',
      NO_AT_BRIDGE: '0',
      GTK_MODULES: 'gail:atk-bridge',
      GTK_A11Y: 'atspi',
      LC_ALL: 'C.UTF-8',
      SPEECHD_ADDRESS: `unix_socket:${runtime}/ssip.sock`,
    });
    await this.speech.listen(`${runtime}/ssip.sock`);
    set('org.gnome.desktop.interface', 'toolkit-accessibility');
    set('org.gnome.desktop.a11y.applications', 'screen-reader-enabled');
    this.#run('/usr/libexec/at-spi-bus-launcher', '--launch-immediately', '--a11y=1');
    this.#run('openbox');
    execFileSync('gdbus', ['wait', '--session', '--timeout=20', 'org.a11y.Bus']);
    this.#run('/usr/bin/python3', fileURLToPath(new URL('run-orca.py', import.meta.url)));
    await this.speech.quiet(1000);
    for (let waited = 0; this.speech.spoken.length === 0; waited += 1000) {
      if (waited > 20_000) throw new Error('The screen reader did not start');
      await this.speech.quiet(1000);
    }
  }

  /** @param {[string, ...string[]]} command */
  #run(...[program, ...parameters]) {
    this.#processes.push(spawn(program, parameters, { stdio: 'ignore' }));
  }

  end() {
    for (const running of this.#processes.reverse()) running.kill();
    this.speech.close();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {string} schema
 * @param {string} key
 */
const set = (schema, key) => execFileSync('gsettings', ['set', schema, key, 'true']);
