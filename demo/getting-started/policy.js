const policy = /** @type {HTMLMetaElement} */ (
  document.querySelector('meta[http-equiv="Content-Security-Policy"]')
);
const shown = /** @type {HTMLElement} */ (document.querySelector('#policy'));
shown.textContent = policy.content.replaceAll('; ', ';\n');
