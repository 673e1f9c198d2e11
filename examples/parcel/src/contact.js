import 'click-to-call/define';

const element = document.querySelector('click-to-call');
const input = document.querySelector('input');
const list = document.querySelector('ol');

element.fields = [
  { name: 'name', label: 'Name' },
  { name: 'order', label: 'Order' },
];
element.strings = { title: 'Ask Parcel' };
element.service = async () => ({ toPhoneNumber: '+12025550123', accessCode: '00421' });

const prefill = () => (element.prefill = { name: input.value });
prefill();
input.addEventListener('input', prefill);

element.addEventListener('before-submit', ({ detail }) => (detail.userData.app = 'parcel'));
for (const name of ['opened', 'submitted', 'completed', 'closed']) {
  element.addEventListener(name, ({ type }) => {
    list.append(Object.assign(document.createElement('li'), { textContent: type }));
  });
}
