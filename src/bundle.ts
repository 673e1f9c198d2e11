// Everything, for pages that can take only a classic script: run once, it leaves no global behind.
import './companions.js';
