const tags =
  'en ar bg cs da de el es et fi fr he hu id it ja ko nb nl pl pt-BR pt-PT ro ru sv th tr uk vi zh-Hans zh-Hant';

const page = /** @type {HTMLElement} */ (document.querySelector('#page'));
const choice = /** @type {HTMLSelectElement} */ (document.querySelector('#language'));

for (const tag of tags.split(' ')) {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  choice.add(new Option(name, tag));
}

choice.addEventListener('change', () => {
  page.lang = choice.value;
  page.dir = ['ar', 'he'].includes(choice.value) ? 'rtl' : 'ltr';
});
