import { once } from 'node:events';
import { connect } from 'node:net';

/** What stands before a message: its length, and that its numbers are little-endian. */
const headerLength = 5;
const littleEndian = 1;

/** The browser counts its clients and their pages; there is one of each. */
const page = Buffer.alloc(16);
page.writeBigUInt64LE(1n, 0);
page.writeBigUInt64LE(1n, 8);

/**
 * The remote inspector of WebKitGTK, for what it can do to a page and WebDriver cannot. Its
 * messages are a name and a GVariant; the one that matters carries JSON for the page.
 */
export class WebKitInspector {
  /** @type {import('node:net').Socket} */
  #socket;
  /** What has come in, up to the end of the last whole message. */
  #received = Buffer.alloc(0);
  /** The process that the page lives in. */
  #targetId = '';
  /** @type {Map<number, (answer: { error?: { message: string } }) => void>} */
  #waiting = new Map();
  #lastId = 0;

  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    this.#socket = socket;
    socket.on('data', (/** @type {Buffer} */ data) => this.#receive(data));
  }

  /**
   * The inspector of the browser that was started with `WEBKIT_INSPECTOR_SERVER`, on its page.
   * @param {number} port
   */
  static async attach(port) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const inspector = new WebKitInspector(socket);
    inspector.#send('SetupInspectorClient', Buffer.from('\0'));
    inspector.#send('Setup', page);
    while (!inspector.#targetId) await once(socket, 'data');
    return inspector;
  }

  /**
   * Calls a method of the inspector's protocol.
   * @param {string} method
   * @param {object} params
   */
  async call(method, params) {
    const id = ++this.#lastId;
    const answered = new Promise((resolve) => this.#waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    const wrapped = {
      id: 0,
      method: 'Target.sendMessageToTarget',
      params: { targetId: this.#targetId, message },
    };
    this.#send(
      'SendMessageToBackend',
      Buffer.concat([page, Buffer.from(`${JSON.stringify(wrapped)}\0`)]),
    );
    const { error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
  }

  detach() {
    this.#socket.destroy();
  }

  /**
   * @param {string} name
   * @param {Buffer} parameters
   */
  #send(name, parameters) {
    const body = Buffer.concat([Buffer.from(`${name}\0`), parameters]);
    const header = Buffer.alloc(headerLength);
    header.writeUInt32BE(body.length);
    header.writeUInt8(littleEndian, headerLength - 1);
    this.#socket.write(Buffer.concat([header, body]));
  }

  /** @param {Buffer} data */
  #receive(data) {
    this.#received = Buffer.concat([this.#received, data]);
    while (this.#received.length >= headerLength) {
      const end = headerLength + this.#received.readUInt32BE();
      if (this.#received.length < end) return;
      const body = this.#received.subarray(headerLength, end);
      this.#received = this.#received.subarray(end);
      const nameEnd = body.indexOf(0);
      if (body.toString('utf8', 0, nameEnd) !== 'SendMessageToFrontend') continue;
      this.#hear(JSON.parse(body.toString('utf8', nameEnd + 1 + page.length, body.length - 1)));
    }
  }

  /** @param {{ method?: string, params?: any }} message */
  #hear({ method, params }) {
    if (method === 'Target.targetCreated') this.#targetId = params.targetInfo.targetId;
    if (method !== 'Target.dispatchMessageFromTarget') return;
    const answer = JSON.parse(params.message);
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }
}
