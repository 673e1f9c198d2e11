/** The end of `npm run build`: writes `docs/api.md`, from the manifest in `dist/`. */

import { readFile, writeFile } from 'node:fs/promises';
import { apiOf } from './layout/api.js';

const root = new URL('../', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('dist/custom-elements.json', root), 'utf8'));
await writeFile(new URL('docs/api.md', root), apiOf(manifest));
