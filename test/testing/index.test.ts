import { expect, html } from '@open-wc/testing';
// Fetched here so that no test has to wait for it.
import '../../src/features/custom-form/custom-form.js';
import { CallInError } from '../../src/services/call-in-error.js';
import { answeringService, fill, open, submit } from '../../src/testing/index.js';
import { openPage } from '../harness.js';

const visitor = { phonenumber: '+1 202 555 0147' };

describe('a visit in a test of a page', () => {
  it('leads to the number of the service, which keeps what it was asked', async () => {
    const service = answeringService({ accessCode: '7' });
    const { element } = await openPage(undefined, service);
    await open(element);
    expect(element.metadata.proactive).to.be.false;
    await fill(element, { firstname: 'Ada', ...visitor });
    const callIn = await submit(element);
    expect(callIn).to.include({ phoneNumber: '+12025550123', accessCode: '7' });
    expect(element.state).to.equal('number');
    expect(service.requests).to.have.length(1);
    expect(service.requests[0]).to.include({ phoneNumber: '+12025550147' });
    expect(service.requests[0]!.form).to.include({ firstname: 'Ada' });
  });

  it('fails with the error of the service', async () => {
    const { element, log } = await openPage(
      undefined,
      answeringService(new CallInError('office-closed')),
    );
    await open(element);
    await fill(element, visitor);
    const error: unknown = await submit(element).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'office-closed' });
    expect(log.at(-1)).to.equal('failed');
  });

  it('fills every kind of field, those in slots among them', async () => {
    const service = answeringService();
    const { element } = await openPage(
      html`<click-to-call country="US"><input slot="fields" name="order" /></click-to-call>`,
      service,
    );
    element.fields = [
      { name: 'phone', type: 'tel' },
      { name: 'topic', type: 'select', options: ['Orders', 'Returns'] },
      { name: 'note', type: 'textarea' },
      { name: 'news', type: 'checkbox' },
      { name: 'agree', type: 'checkbox', value: 'on' },
    ];
    await open(element);
    await fill(element, {
      phone: '+1 202 555 0147',
      topic: 'Returns',
      note: 'Hello',
      news: true,
      agree: false,
      order: 'A1',
    });
    await submit(element);
    const { form } = service.requests[0]!;
    expect(form).to.include({ topic: 'Returns', note: 'Hello', news: 'on', order: 'A1' });
    expect(form.agree || '').to.equal('');
    expect(element.metadata.started).to.be.a('number');
  });

  it('says which fields there are where the one to fill is missing', async () => {
    const { element } = await openPage();
    const messageOf = () =>
      fill(element, { surname: 'Byron' }).catch(({ message }: Error) => message);
    expect(await messageOf())
      .to.contain('got "surname"')
      .and.to.contain('none');
    await open(element);
    expect(await messageOf()).to.contain('firstname, lastname, phonenumber');
  });
});
