import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import twilio from 'twilio';
import { createCallInService } from '../../../demo/call-in-server/call-in-service.js';
import { element, response } from '../../../demo/call-in-server/twiml.js';

const url = 'https://calls.example.com/engagement/v3/call-in/voice';
const authToken = 'an account’s secret';
const number = '+12025550100';
const workflow = `WW${'0a'.repeat(16)}`;

/** The provider's own XML. */
const { VoiceResponse } = twilio.twiml;

/**
 * A service with a number for each of its groups, and the provider that calls its webhook.
 *
 * @param {Partial<import('../../../demo/call-in-server/group.js').Group>} [group]
 */
function openService(group) {
  const service = createCallInService({
    groups: { support: { numbers: [number], transferTo: 'sip:desk@agents.example.com', ...group } },
    voice: { authToken, url },
    random: () => 0.12345,
  });

  /**
   * @param {Record<string, string>} fields
   * @param {{ querystring?: string, signature?: string, sent?: Record<string, string> }} [options]
   */
  async function callWebhook(fields, { querystring = '', signature, sent = fields } = {}) {
    const address = querystring ? `${url}?${querystring}` : url;
    signature ??= twilio.getExpectedTwilioSignature(authToken, address, fields);
    return service.handle({
      method: 'POST',
      path: '/call-in/voice',
      querystring,
      headers: { 'x-twilio-signature': signature },
      body: new URLSearchParams(sent).toString(),
    });
  }

  return {
    callWebhook,
    /** @param {Record<string, string>} [userData] */
    async reserve(userData = {}) {
      const body = JSON.stringify({ groupName: 'support', userData });
      const path = '/call-in/requests/create';
      const answer = await service.handle({ method: 'POST', path, body });
      return /** @type {any} */ (answer.body).data;
    },
    /** A caller who dials the number and keys codes in: what is heard after each. */
    async call(/** @type {readonly string[]} */ ...codes) {
      const fields = { CallSid: 'CA1', From: '+12025550188', To: number };
      const heard = [(await callWebhook(fields)).body];
      for (const Digits of codes) {
        const querystring = /action="\?(.*?)"/.exec(String(heard.at(-1)))?.[1];
        heard.push((await callWebhook({ ...fields, Digits }, { querystring })).body);
      }
      return heard;
    },
  };
}

/** @param {(response: InstanceType<typeof VoiceResponse>) => void} write */
function twiml(write) {
  const written = new VoiceResponse();
  write(written);
  return written.toString();
}

/**
 * @param {number} attempt
 * @param {string} text
 */
const gather = (attempt, text) =>
  twiml((response) => {
    response
      .gather({
        input: ['dtmf'],
        numDigits: 5,
        timeout: 10,
        action: `?attempt=${attempt}`,
        actionOnEmptyResult: true,
      })
      .say({ language: 'en-US' }, text);
  });

const code = 'Please key in your access code.';
const wrongCode = `This code is not valid. ${code}`;
const giveUp = 'This code is not valid. Please ask for a new number on our website. Goodbye.';

const goodbye = (/** @type {string} */ text, /** @type {'en-US'} */ language = 'en-US') =>
  twiml((response) => {
    response.say({ language }, text);
    response.hangup();
  });

describe('the voice webhook', () => {
  it('asks for the code and passes the call on with the context', async () => {
    const { call, reserve } = openService();
    const userData = { firstname: 'Ada & "Co" <b>', cart: '3 tickets, 50 €' };
    const { id, accessCode } = await reserve(userData);
    assert.equal(accessCode, '12345');
    const context = encodeURIComponent(JSON.stringify(userData));
    const address = `sip:desk@agents.example.com?X-Call-In-Id=${id}&X-Call-In-Context=${context}`;
    assert.deepEqual(await call(accessCode), [
      gather(1, code),
      twiml((response) => void response.dial().sip(address)),
    ]);
  });

  it('is XML', async () => {
    const service = openService();
    const { headers, status } = await service.callWebhook({ To: number });
    assert.equal(status, 200);
    assert.equal(headers['Content-Type'], 'text/xml; charset=utf-8');
  });

  it('gives three tries, an empty one counted', async () => {
    const { call, reserve } = openService();
    await reserve();
    assert.deepEqual(await call('99999', '', '00000'), [
      gather(1, code),
      gather(2, wrongCode),
      gather(3, wrongCode),
      goodbye(giveUp),
    ]);
  });

  it('takes the right code at the third try', async () => {
    const { call, reserve } = openService();
    const { accessCode } = await reserve();
    assert.match(String((await call('99999', '99999', accessCode)).at(-1)), /<Dial><Sip>/);
  });

  it('passes a call on once', async () => {
    const { call, reserve } = openService();
    const { accessCode } = await reserve();
    await call(accessCode);
    assert.equal((await call(accessCode)).at(-1), gather(2, wrongCode));
  });

  it('asks for no code where the group has none', async () => {
    const { call, reserve } = openService({ codeless: true });
    await reserve();
    assert.match(String((await call())[0]), /<Dial><Sip>/);
    const noReservation =
      'This number is not reserved any more. Please ask for a new number on our website. Goodbye.';
    assert.deepEqual(await call(), [goodbye(noReservation)]);
  });

  it('rejects calls to numbers that are not ours', async () => {
    const { callWebhook } = openService();
    const { body } = await callWebhook({ To: '+12025550199' });
    assert.equal(
      body,
      twiml((response) => void response.reject()),
    );
  });

  it('passes the context on as the attributes of a task', async () => {
    const { call, reserve } = openService({ transferTo: workflow });
    const userData = { firstname: 'Ada', callInId: 'invented' };
    const { id, accessCode } = await reserve(userData);
    assert.equal(
      (await call(accessCode))[1],
      twiml((response) => {
        const task = JSON.stringify({ firstname: 'Ada', callInId: id });
        response.enqueue({ workflowSid: workflow }).task({}, task);
      }),
    );
  });

  it('passes a call on to a number, which has no place for the context', async () => {
    const { call, reserve } = openService({ transferTo: '+12025550177' });
    const { accessCode } = await reserve({ firstname: 'Ada' });
    assert.equal(
      (await call(accessCode))[1],
      twiml((response) => void response.dial().number('+12025550177')),
    );
  });

  it('says that nobody is there where the group names nobody', async () => {
    const { call, reserve } = openService({ transferTo: undefined });
    const { accessCode } = await reserve();
    const text = 'Nobody can take your call at the moment. Goodbye.';
    assert.equal((await call(accessCode))[1], goodbye(text));
  });

  it('leaves out what SIP headers have no room for', async () => {
    const { call, reserve } = openService();
    const { accessCode } = await reserve({ firstname: 'Ada', essay: 'é'.repeat(600), cart: '3' });
    const [, address = ''] = /<Sip>(.*)<\/Sip>/.exec(String((await call(accessCode))[1])) ?? [];
    const headers = new URLSearchParams(address.replaceAll('&amp;', '&').split('?')[1]);
    assert.deepEqual(JSON.parse(headers.get('X-Call-In-Context') ?? ''), {
      firstname: 'Ada',
      cart: '3',
    });
  });

  it('speaks the language of the group', async () => {
    const prompts = { language: 'de-DE', code: 'Bitte geben Sie Ihren Code ein.' };
    const [heard] = await openService({ prompts }).call();
    assert.match(String(heard), /<Say language="de-DE">Bitte geben Sie Ihren Code ein\.<\/Say>/);
  });

  describe('when the signature is', () => {
    const fields = { CallSid: 'CA1', To: number };
    const other = twilio.getExpectedTwilioSignature('another secret', url, fields);
    const ours = twilio.getExpectedTwilioSignature(authToken, url, fields);
    /** @type {[what: string, options: object][]} */
    const forged = [
      ['missing', { signature: '' }],
      ['no base64', { signature: '§' }],
      ['made with another secret', { signature: other }],
      ['that of other fields', { signature: ours, sent: { ...fields, Digits: '12345' } }],
      ['that of another address', { signature: ours, querystring: 'attempt=1' }],
    ];
    for (const [what, options] of forged) {
      it(`${what}, refuses`, async () => {
        const { status, body } = await openService().callWebhook(fields, options);
        assert.equal(status, 403);
        assert.equal(/** @type {any} */ (body).status.code, 403);
      });
    }

    it('right, answers, whatever the order and kind of the fields', async () => {
      const sent = { To: number, Z: 'é + &=', CallSid: 'CA1', a: '' };
      assert.equal((await openService().callWebhook(sent)).status, 200);
    });
  });

  it('is not there unless it is set up', async () => {
    const service = createCallInService({ groups: {} });
    const { status } = await service.handle({ method: 'POST', path: '/call-in/voice' });
    assert.equal(status, 404);
  });
});

describe('TwiML', () => {
  for (const text of ['&<>"\'', 'é €', 'a\nb\tc\rd', ']]>', '😀']) {
    it(`holds ${JSON.stringify(text)} as the provider's own library writes it`, () => {
      assert.equal(
        response(element('Say', {}, text)),
        twiml((written) => void written.say(text)),
      );
      assert.equal(
        response(element('Redirect', { method: text }, 'x')),
        // Not a method, but what an attribute may hold.
        twiml((written) => void written.redirect({ method: /** @type {any} */ (text) }, 'x')),
      );
    });
  }

  it('leaves out what XML cannot hold', () => {
    assert.match(response(element('Say', {}, 'a\0b\x1fc\ud800d')), /<Say>abcd<\/Say>/);
  });
});
