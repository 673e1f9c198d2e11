import { expect } from '@open-wc/testing';
import { chunk } from '../src/chunk.js';
import { deferred } from './harness.js';

/** A chunk whose files arrive, and whose time limit passes, when the test says so. */
function createChunk() {
  const requests: { retry: string; file: ReturnType<typeof deferred<string>> }[] = [];
  const timers: (() => void)[] = [];
  const { setTimeout } = window;
  const load = chunk((retry) => {
    const file = deferred<string>();
    requests.push({ retry, file });
    return file.promise;
  });
  return {
    requests,
    /** Requests the module. */
    load: () => {
      window.setTimeout = ((callback: () => void) => timers.push(callback)) as never;
      try {
        return load();
      } finally {
        window.setTimeout = setTimeout;
      }
    },
    /** The time limit of the last request passes. */
    passTimeLimit: () => timers.at(-1)!(),
  };
}

const messageOf = (promise: Promise<unknown>) => promise.catch(({ message }: Error) => message);

describe('a chunk', () => {
  it('is requested once, however often it is needed', async () => {
    const { load, requests } = createChunk();
    const both = [load(), load()];
    requests[0]!.file.resolve('module');
    expect(await Promise.all([...both, load()])).to.deep.equal(['module', 'module', 'module']);
    expect(requests.map(({ retry }) => retry)).to.deep.equal(['']);
  });

  it('is requested again under another address after it has failed', async () => {
    const { load, requests } = createChunk();
    const first = load();
    requests[0]!.file.reject(new Error('no network'));
    expect(await messageOf(first)).to.equal('no network');
    const second = load();
    requests[1]!.file.resolve('module');
    expect(await second).to.equal('module');
    expect(requests[1]!.retry).to.equal('?retry=1');
  });

  it('fails after the time limit, and is used where it arrives later', async () => {
    const { load, passTimeLimit, requests } = createChunk();
    const late = load();
    passTimeLimit();
    expect(await messageOf(late)).to.equal('a file took too long');
    requests[0]!.file.resolve('module');
    await requests[0]!.file.promise;
    expect(await load()).to.equal('module');
    expect(requests.length).to.equal(1);
  });

  it('is the same module for everybody where a file and its retry both arrive', async () => {
    const { load, passTimeLimit, requests } = createChunk();
    const late = load();
    passTimeLimit();
    await messageOf(late);
    const again = load();
    requests[0]!.file.resolve('first');
    await requests[0]!.file.promise;
    expect(await load()).to.equal('first');
    requests[1]!.file.resolve('second');
    expect(await again).to.equal('first');
    expect(await load()).to.equal('first');
  });
});
