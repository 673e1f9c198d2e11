import config from '../web-test-runner.config.mjs';
import { engines } from './browsers.mjs';

/** Their names, separated by spaces; by default all of them. */
const names = process.env.ENGINES?.split(' ') ?? Object.keys(engines);

/** The same tests in several engines, one after the other. */
export default { ...config, browsers: await Promise.all(names.map(launcherOf)) };

/** @param {string} name */
function launcherOf(name) {
  const launch = new Map(Object.entries(engines)).get(name);
  if (!launch) throw new Error(`ENGINES may name ${Object.keys(engines).join(', ')}; got ${name}`);
  return launch();
}
