import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

/** @typedef {import('node:net').Socket} Socket */

/**
 * What the screen reader gave out to be spoken.
 *
 * @typedef {object} Utterance
 * @property {number} id
 * @property {string} text without markup
 * @property {number} startedAt epoch ms; 0 while it waits for its turn
 * @property {(code: number, name: string) => void} notify tells the client how far it is
 */

/** Answers to the commands of the Speech Synthesis Internet Protocol that need more than "OK". */
const answers = /** @type {const} */ ([
  [/^LIST OUTPUT_MODULES/, ['250-file', '250 OK MODULE LIST SENT']],
  [/^LIST/, ['249-English\ten\tnone', '249-German\tde\tnone', '249 OK VOICE LIST SENT']],
  [/^GET/, ['251-file', '251 OK GET RETURNED']],
  [/^HISTORY/, ['245-1', '245 OK CLIENT ID SENT']],
  [/^BLOCK BEGIN/, ['260 OK INSIDE BLOCK']],
  [/^BLOCK END/, ['261 OK OUTSIDE BLOCK']],
  [/^(STOP|CANCEL)/, ['210 OK STOPPED']],
  [/^QUIT/, ['231 HAPPY HACKING']],
  [/^/, ['200 OK']],
]);

/**
 * A speech server without a voice: it takes as long as a voice would, and remembers what was
 * spoken to the end and what was interrupted. Emits `change` with each of these.
 */
export class SpeechServer extends EventEmitter {
  #characterRate;
  #id = 0;
  /** @type {Utterance[]} */
  #queue = [];
  #changedAt = Date.now();
  #server = createServer((socket) => this.#serve(socket));

  /**
   * Everything spoken so far, in order; an interrupted text ends in "…".
   *
   * @type {string[]}
   */
  spoken = [];

  /** @param {number} characterRate characters a second; a fast human voice has about 20 */
  constructor(characterRate) {
    super();
    this.#characterRate = characterRate;
  }

  /** @param {string} path of the unix socket */
  async listen(path) {
    this.#server.listen(path);
    await once(this.#server, 'listening');
  }

  close() {
    this.#server.close();
  }

  /**
   * Resolves once nothing is being spoken and nothing new was for so long.
   *
   * @param {number} milliseconds
   */
  async quiet(milliseconds) {
    const calledAt = Date.now();
    for (;;) {
      const since = Date.now() - Math.max(this.#changedAt, calledAt);
      if (this.#queue.length === 0 && since >= milliseconds) return;
      await new Promise((resolve) => setTimeout(resolve, Math.max(10, milliseconds - since)));
    }
  }

  /**
   * Resolves once something holds of what was spoken, or when the time for that is over.
   *
   * @param {() => boolean} holds
   * @param {number} milliseconds
   */
  async until(holds, milliseconds) {
    const signal = AbortSignal.timeout(milliseconds);
    while (!holds()) {
      const isOver = await once(this, 'change', { signal }).catch(() => true);
      if (isOver === true) return;
    }
  }

  /** @param {Socket} socket */
  #serve(socket) {
    /** @param {readonly string[]} lines */
    const send = (lines) => {
      if (socket.writable) socket.write(lines.map((line) => `${line}\r\n`).join(''));
    };
    /** The lines of a message; null outside one. @type {string[] | null} */
    let message = null;
    // A client that is killed resets the connection.
    socket.on('error', () => socket.destroy());
    createInterface({ input: socket })
      .on('error', () => {})
      .on('line', (line) => {
        if (message && line === '.') {
          send(this.#add(plain(message.join(' ')), send));
          message = null;
        } else if (message) {
          message.push(line.replace(/^\.\./, '.'));
        } else if (line === 'SPEAK') {
          message = [];
          send(['230 OK RECEIVING DATA']);
        } else {
          send(this.#answer(line, send));
        }
      });
  }

  /**
   * @param {string} line
   * @param {(lines: readonly string[]) => void} send
   */
  #answer(line, send) {
    const [command = '', argument = ''] = line.split(/ (.*)/);
    if (command === 'CHAR' || command === 'KEY') return this.#add(argument, send);
    if (command === 'SOUND_ICON') return this.#add('', send);
    if (command === 'STOP' || command === 'CANCEL') this.#interrupt();
    return answers.find(([pattern]) => pattern.test(line.toUpperCase()))?.[1] ?? [];
  }

  /**
   * @param {string} text
   * @param {(lines: readonly string[]) => void} send
   */
  #add(text, send) {
    const id = ++this.#id;
    this.#queue.push({
      id,
      text,
      startedAt: 0,
      notify: (code, name) => send([`${code}-${id}`, `${code}-1`, `${code} ${name}`]),
    });
    this.#changed();
    // The client has to know the id before it is told how far its message is.
    setImmediate(() => this.#speakNext());
    return [`225-${id}`, '225 OK MESSAGE QUEUED'];
  }

  #speakNext() {
    const [utterance] = this.#queue;
    if (!utterance || utterance.startedAt) return;
    utterance.startedAt = Date.now();
    utterance.notify(701, 'BEGIN');
    setTimeout(
      () => {
        if (this.#queue[0] !== utterance) return;
        this.#queue.shift();
        this.#end(utterance, utterance.text);
        utterance.notify(702, 'END');
        this.#speakNext();
      },
      (Math.max(1, utterance.text.length) / this.#characterRate) * 1000,
    );
  }

  #interrupt() {
    for (const utterance of this.#queue.splice(0)) {
      const { text, startedAt } = utterance;
      const seconds = startedAt ? (Date.now() - startedAt) / 1000 : 0;
      this.#end(utterance, `${text.slice(0, Math.floor(seconds * this.#characterRate))}…`);
      utterance.notify(703, 'CANCELED');
    }
  }

  /**
   * @param {Utterance} utterance
   * @param {string} heard
   */
  #end(utterance, heard) {
    if (utterance.text) this.spoken.push(heard);
    this.#changed();
  }

  #changed() {
    this.#changedAt = Date.now();
    this.emit('change');
  }
}

/** @type {Readonly<Record<string, string>>} */
const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** @param {string} ssml */
const plain = (ssml) =>
  ssml
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (entity, name) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
