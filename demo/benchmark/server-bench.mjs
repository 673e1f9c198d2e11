/**
 * Measures the call-in server: requests for a number, answered in memory and with Redis, beside a
 * bare HTTP answer of the same size in the same run.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endAll, startRedis, startServer } from '../../test/demo/call-in-server/processes.mjs';
import { spreadOf } from './statistics.mjs';

/** How many requests are under way at a time. */
const concurrency = 32;

/** Requests a round. */
const requests = 3000;

/** A server that reads a request and answers, and does nothing else. */
const bareServer = `
  const body = JSON.stringify({
    status: { code: 0, message: 'Successful', corrId: '01234567-1234' },
    data: {
      id: '01234567-1234', toPhoneNumber: '+12025550100', accessCode: '12345',
      expirationTime: 1900000000, groupName: 'support',
    },
  });
  const server = require('node:http').createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('Content-Type', 'application/json').end(body);
    });
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} url
 * @property {number[]} rates requests per second, round by round
 * @property {number[]} medians latency in milliseconds
 * @property {number[]} tails the latency that 99 of 100 requests keep below
 */

/**
 * @param {Agent} agent
 * @param {string} url
 * @param {string} body
 * @returns {Promise<number>} milliseconds until the answer has been read
 */
const post = (agent, url, body) =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - start);
        else reject(new Error(`${url} has answered ${response.statusCode}`));
      });
    });
    asked.on('error', reject).end(body);
  });

/**
 * @param {Agent} agent
 * @param {Contestant} contestant
 */
async function runRound(agent, { url, rates, medians, tails }) {
  const body = JSON.stringify({ groupName: 'support', userData: { page: 'https://example.com/' } });
  /** @type {number[]} */
  const latencies = [];
  let begun = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (begun < requests) {
        begun += 1;
        latencies.push(await post(agent, url, body));
      }
    }),
  );
  rates.push((requests / (performance.now() - start)) * 1000);
  latencies.sort((a, b) => a - b);
  medians.push(latencies[Math.floor(latencies.length / 2)] ?? NaN);
  tails.push(latencies[Math.floor(latencies.length * 0.99)] ?? NaN);
}

/**
 * @param {number} rounds
 * @returns {Promise<string>} a report in Markdown
 */
export async function benchServer(rounds) {
  const folder = await mkdtemp(join(tmpdir(), 'server-bench-'));
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const bare = spawn(process.execPath, ['-e', bareServer], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    // None comes back within the run.
    const numbers = Array.from(
      { length: (rounds + 1) * requests },
      (_, i) => `+1${2_020_000_000 + i}`,
    );
    const groups = join(folder, 'groups.json');
    await writeFile(groups, JSON.stringify({ support: { numbers } }));
    const options = ['--groups', groups, '--requests-per-minute', '100000000'];
    const [port] = await once(bare.stdout, 'data');
    const redis = await startRedis();
    const inMemory = await startServer(options);
    const withRedis = await startServer(options, { REDIS_URL: redis.url });

    const path = '/call-in/requests/create';
    const contestants = [
      { name: 'bare HTTP answer', url: `http://127.0.0.1:${String(port).trim()}/` },
      { name: 'in memory', url: `${inMemory.endpoint}${path}` },
      { name: 'with Redis', url: `${withRedis.endpoint}${path}` },
    ].map((contestant) => ({
      ...contestant,
      rates: /** @type {number[]} */ ([]),
      medians: /** @type {number[]} */ ([]),
      tails: /** @type {number[]} */ ([]),
    }));
    for (let round = 0; round <= rounds; round += 1) {
      for (const contestant of contestants) {
        await runRound(agent, contestant);
        // The first is for the compilers.
        if (round === 0) for (const list of listsOf(contestant)) list.length = 0;
      }
      if (round > 0) console.log(`round ${round} of ${rounds}`);
    }
    await Promise.all([inMemory.stop(), withRedis.stop()]);
    await redis.stop();
    return writeReport(contestants, rounds);
  } finally {
    endAll();
    bare.kill();
    agent.destroy();
    await rm(folder, { recursive: true });
  }
}

/** @param {Contestant} contestant */
const listsOf = ({ rates, medians, tails }) => [rates, medians, tails];

/**
 * @param {readonly Contestant[]} contestants the bare answer first
 * @param {number} rounds
 */
function writeReport(contestants, rounds) {
  const [bare] = contestants;
  const middle = (/** @type {readonly number[]} */ values) => spreadOf(values).median;
  // Round by round: what the machine does beside it befalls both sides of a ratio.
  const ratio = (/** @type {Contestant} */ contestant, /** @type {number} */ list) =>
    middle(
      (listsOf(contestant)[list] ?? []).map(
        (value, round) => value / (bare ? (listsOf(bare)[list]?.[round] ?? NaN) : NaN),
      ),
    );
  const rows = contestants.map((contestant) => {
    const { name, rates, medians, tails } = contestant;
    return [
      name,
      Math.round(middle(rates)).toLocaleString('en'),
      `${ratio(contestant, 0).toFixed(2)}`,
      middle(medians).toFixed(1),
      `${ratio(contestant, 1).toFixed(2)}`,
      middle(tails).toFixed(1),
      `${ratio(contestant, 2).toFixed(2)}`,
    ].join(' | ');
  });
  const script = fileURLToPath(import.meta.url)
    .split('/')
    .at(-1);
  return `# Benchmark of the call-in server

${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}, one process each. Medians of
${rounds} rounds of ${requests.toLocaleString('en')} requests for a number, ${concurrency} at a time (\`${script}\`). “Times” compares with the bare
HTTP answer of the same round.

| | requests/s | times | median latency, ms | times | 99% within, ms | times |
| --- | --: | --: | --: | --: | --: | --: |
${rows.map((row) => `| ${row} |`).join('\n')}
`;
}
