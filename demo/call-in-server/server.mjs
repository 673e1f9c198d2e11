/**
 * Runs the call-in service alone: `npm run server -- --help` lists its settings. It stops at SIGTERM
 * and SIGINT, once it has answered what it was asked.
 */

import { createApplication } from './application.mjs';
import { poolsOf } from './call-in-service.js';
import { servicePath } from './faults.js';
import { helpText, readSettings } from './settings.mjs';
import { createMemoryStore } from './stores/memory-store.js';

/** How long requests may take to end once the server is to stop, in milliseconds. */
const stopTimeout = 10_000;

/** @type {import('./application.mjs').Log} */
const log = (level, message, fields) => {
  const entry = { time: new Date().toISOString(), level, message, ...fields };
  process.stdout.write(`${JSON.stringify(entry)}\n`);
};

/** @param {import('./settings.mjs').Settings} settings */
async function openStore({ groups, redisUrl }) {
  const pools = poolsOf(groups);
  if (redisUrl === undefined) return createMemoryStore({ pools });
  // Loaded only where it is used: the store in memory needs nothing installed.
  const { createRedisStore } = await import('./stores/redis-store.js');
  const onError = (/** @type {Error} */ { name, message }) =>
    log('error', 'Redis', { name, reason: message });
  return createRedisStore({ url: redisUrl, pools, onError });
}

/** @param {import('./settings.mjs').Settings} settings */
async function run(settings) {
  const { host, port, trustedProxies, redisUrl, voiceUrl, twilioAuthToken, ...service } = settings;
  const store = await openStore(settings);
  const voice = voiceUrl === undefined ? undefined : { url: voiceUrl, authToken: twilioAuthToken };
  let isStopping = false;
  const application = createApplication({
    service: { ...service, store, voice },
    trustedProxies,
    log,
    isStopping: () => isStopping,
  });

  const server = application.listen(port, host, () => {
    const { address, port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    log('info', 'listening', {
      endpoint: `http://${address.includes(':') ? `[${address}]` : address}:${port}${servicePath}`,
      store: redisUrl === undefined ? 'memory' : 'redis',
      groups: Object.keys(settings.groups),
    });
  });
  server.on('error', ({ message }) => {
    log('error', 'cannot listen', { host, port, reason: message });
    process.exitCode = 1;
    void store.close();
  });

  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => {
      isStopping = true;
      log('info', 'stopping', { signal });
      // Also ends connections that are kept alive and idle.
      server.close(async () => {
        clearTimeout(timer);
        await store.close();
        log('info', 'stopped');
      });
      const timer = setTimeout(() => server.closeAllConnections(), stopTimeout);
    });
  }
}

if (process.argv.includes('--help')) {
  console.log(helpText);
} else {
  try {
    await run(readSettings(process.argv.slice(2), process.env));
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
