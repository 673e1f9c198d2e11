import { add } from './report.js';

const entry = '../../dist/package/analytics.js';
/** @type {typeof import('../../src/analytics/index.js')} */
const { connect, consoleSink, dataLayerSink } = await import(entry);

const call = /** @type {HTMLElement} */ (document.getElementById('call'));

connect(call, consoleSink());
connect(call, dataLayerSink(), { include: ['topic'] });
connect(call, (record) => add(record), { include: ['topic'] });
