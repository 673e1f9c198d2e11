/**
 * `npm start`: serves the demo and prints its address; `npm start -- --port 9000` chooses the port.
 */

import { parseArgs } from 'node:util';
import { startDemoServer } from './demo-server.mjs';

const { port } = parseArgs({ options: { port: { type: 'string' } } }).values;
if (port && !/^\d{1,5}$/.test(port)) throw new TypeError(`--port ${port}: expected a number`);

const { origin } = await startDemoServer(port ? Number(port) : undefined);
console.log(`The demo is served at ${origin}/`);
