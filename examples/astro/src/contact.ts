import 'click-to-call/define';

const element = document.querySelector('click-to-call')!;
const input = document.querySelector('input')!;
const list = document.querySelector('ol')!;

element.strings = { title: 'Ask Astro' };
element.service = async () => ({ toPhoneNumber: '+12025550123', accessCode: '00421' });

const prefill = () => (element.prefill = { name: input.value });
prefill();
input.addEventListener('input', prefill);

element.addEventListener('before-submit', ({ detail }) => (detail.userData.app = 'astro'));
for (const name of ['opened', 'submitted', 'completed', 'closed'] as const) {
  element.addEventListener(name, ({ type }) => {
    list.append(Object.assign(document.createElement('li'), { textContent: type }));
  });
}
