const invite = /** @type {import('../../src/companions.js').ClickToCallInvite} */ (
  document.querySelector('click-to-call-invite')
);
const heard = /** @type {HTMLOutputElement} */ (document.querySelector('#heard'));

/** @type {readonly ('invited' | 'accepted' | 'dismissed')[]} */
const names = ['invited', 'accepted', 'dismissed'];

for (const name of names) {
  invite.addEventListener(name, ({ detail }) => {
    heard.value += `${name} (${detail.trigger})\n`;
  });
}

// A new session has an empty storage.
document.querySelector('[data-again]')?.addEventListener('click', () => {
  sessionStorage.removeItem('click-to-call-invite:call');
});
