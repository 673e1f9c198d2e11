const root = document.documentElement;
const call = /** @type {import('../../src/click-to-call.js').ClickToCall} */ (
  document.getElementById('call')
);
const controls = /** @type {HTMLFormElement} */ (document.getElementById('controls'));
const { service, effect, scheme, direction } =
  /** @type {Record<'service' | 'scheme' | 'direction', HTMLSelectElement> & { effect: HTMLOutputElement }} */ (
    /** @type {unknown} */ (controls.elements)
  );

controls.addEventListener('change', () => {
  call.setAttribute('endpoint', service.value);
  effect.value = service.selectedOptions[0]?.dataset.effect ?? '';
  effect.hidden = !effect.value;
  root.style.colorScheme = scheme.value;
  root.dir = direction.value;
});

// Browsers without invoker commands leave the button inert.
if (!('command' in HTMLButtonElement.prototype)) {
  for (const button of document.querySelectorAll('[commandfor="call"]')) {
    button.addEventListener('click', () => void call.show());
  }
}

// The faults belong to the demo's own service; a copy of the page on another server does without.
try {
  const { faults, endpointWith } = await import('../call-in-server/faults.js');
  for (const [name, fault] of Object.entries(faults)) {
    const option = new Option(
      fault.label,
      endpointWith(/** @type {import('../call-in-server/faults.js').FaultName} */ (name)),
    );
    option.dataset.effect = fault.effect;
    service.add(option);
  }
} catch {
  service.disabled = true;
}
