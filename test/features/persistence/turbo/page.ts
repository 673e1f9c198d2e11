import * as Turbo from '@hotwired/turbo';
import '../../../../src/companions.js';

/** For the test, which visits pages from outside. */
Object.assign(window, { Turbo });
