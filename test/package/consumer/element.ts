import { errorCodes, placements, type CallIn, type ErrorCode, type Metadata } from 'click-to-call';
import { ClickToCall } from 'click-to-call/define';
import 'click-to-call/bundle';

/** Compiles where both are the same type, and where they are not, not. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const expectSame = <A, B>(_same: Same<A, B>): void => {};

const element = document.querySelector('click-to-call')!;
expectSame<typeof element, ClickToCall>(true);
const created = document.createElement('click-to-call');
expectSame<typeof created, ClickToCall>(true);

// Properties, by their types.
element.open = true;
element.timeout = 5000;
element.placement = 'top-start';
element.credentials = 'same-origin';
element.prefill = { firstname: 'Ada' };
element.userData = { cart: '42' };
element.strings = { title: 'Ring us' };
element.fields = [
  { name: 'topic', type: 'select', label: 'About', options: ['Orders', 'Returns'] },
  { name: 'order', validate: (value) => (value.startsWith('A') ? null : 'It begins with an A.') },
];
element.service = ({ phoneNumber }, { signal }) =>
  signal.aborted ? Promise.reject(new Error()) : Promise.resolve({ toPhoneNumber: phoneNumber! });

// @ts-expect-error A place that is none.
element.placement = 'middle';
// @ts-expect-error Not a number.
element.timeout = '5000';
// @ts-expect-error Not a text of the element.
element.strings = { headline: 'Ring us' };
// @ts-expect-error Not a kind of field.
element.fields = [{ name: 'order', type: 'barcode' }];
// @ts-expect-error An answer without a number.
element.service = () => Promise.resolve({ accessCode: '00421' });
// @ts-expect-error To be read only.
element.state = 'form';
// @ts-expect-error To be read only.
element.metadata = {};
// @ts-expect-error The element's own business.
element.loadFailed = true;
// @ts-expect-error The element's own business.
element.loadPanel();
// @ts-expect-error No such property.
element.phoneNumber = '+12025550123';

expectSame<typeof element.metadata, Metadata>(true);
expectSame<typeof element.callIn, CallIn | null>(true);
expectSame<(typeof placements)[number], typeof element.placement>(true);
expectSame<(typeof errorCodes)[number], ErrorCode>(true);

// Methods, by what they take and what they answer.
expectSame<ReturnType<typeof element.show>, Promise<void>>(true);
expectSame<ReturnType<typeof element.close>, Promise<boolean>>(true);
expectSame<ReturnType<typeof element.requestNumber>, Promise<CallIn>>(true);
await element.show({ form: { firstname: 'Ada', autoSubmit: true }, proactive: true });
await element.close({ force: true });
await element.minimize();
await element.restore();
// @ts-expect-error An option of another method.
await element.show({ force: true });
// @ts-expect-error Not a flag.
await element.close({ force: 'yes' });

// Events, by the types of what they carry.
element.addEventListener('completed', function (event) {
  expectSame<typeof this, ClickToCall>(true);
  expectSame<typeof event, CustomEvent<Metadata>>(true);
  const { elapsed, form } = event.detail;
  // @ts-expect-error Unknown as long as it is `false`.
  elapsed.toFixed();
  if (elapsed && form) return `${form['firstname']} within ${elapsed.toFixed()} ms`;
  return null;
});
element.addEventListener('failed', ({ error }) => expectSame<typeof error.code, ErrorCode>(true));
element.addEventListener('dialled', ({ detail }) =>
  expectSame<typeof detail.dialled, number | false>(true),
);
element.addEventListener('copied', ({ detail }) =>
  expectSame<typeof detail.what, 'number' | 'code'>(true),
);
element.addEventListener('before-submit', (event) => {
  event.detail.userData['cart'] = '42';
  event.waitUntil(Promise.resolve());
  // @ts-expect-error Nothing but texts goes out.
  event.detail.form['firstname'] = 1;
});
element.addEventListener('click', ({ clientX }) => expectSame<typeof clientX, number>(true));
// @ts-expect-error Only a failure carries an error.
element.addEventListener('closed', ({ error }) => error);
