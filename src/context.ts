import { createContext } from '@lit/context';
import type { Interaction } from './lifecycle/interaction.js';

/**
 * The current interaction, for light-DOM children of the element and for anything that asks it
 * with a context request: a new frozen object with each transition. The key is a registered
 * symbol, so that companions from another bundle find it too.
 */
export const interactionContext = createContext<Interaction>(Symbol.for('click-to-call'));
