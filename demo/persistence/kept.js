const kept = /** @type {HTMLOutputElement} */ (document.querySelector('#kept'));

function show() {
  const entry = sessionStorage.getItem('click-to-call:help');
  kept.value = entry ? JSON.stringify(JSON.parse(entry), null, 2) : 'nothing';
}

for (const event of ['completed', 'expired', 'closed']) {
  // The entry has been written before the next frame.
  document.addEventListener(event, () => requestAnimationFrame(show), { capture: true });
}
show();
