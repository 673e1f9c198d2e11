import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from 'click-to-call/custom-elements.json';
import 'click-to-call/define';

// Storybook lists what has the same name only once, and nothing without a name: the parts `title`,
// `number` and `footer` hide the slots of that name, and the default slot is missing.
for (const { declarations } of manifest.modules) {
  for (const { slots = [] } of declarations) {
    for (const slot of slots) slot.name = `slot: ${slot.name || 'default'}`;
  }
}
setCustomElementsManifest(manifest);

export default { tags: ['autodocs'] };
