import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import whole from 'libphonenumber-js/metadata.min.json';

/** @type {any} */
const metadata = whole;

/** The chunk of a data module, whatever its name has behind its own. */
const chunkOf = (/** @type {string} */ folder, /** @type {string} */ name) => {
  const files = readdirSync(new URL(`../../dist/${folder}/`, import.meta.url));
  const file = files.find((file) => file.startsWith(name) && file.endsWith('.js'));
  assert.ok(file, `${folder} has no chunk ${name}`);
  return new URL(`../../dist/${folder}/${file}`, import.meta.url).href;
};

for (const folder of ['chunks', 'package/chunks']) {
  describe(`the numbering plans in dist/${folder}`, () => {
    it('are those of the library, each country in one of nine files', async () => {
      /** @type {Record<string, unknown>} */
      const countries = {};
      /** @type {Record<string, unknown>} */
      const callingCodes = {};
      for (let zone = 1; zone <= 9; zone++) {
        const [plans] = Object.values(await import(chunkOf(folder, `zone-${zone}`)));
        assert.equal(plans.version, metadata.version);
        for (const [country, plan] of Object.entries(plans.countries)) {
          assert.ok(!(country in countries), `${country} is in two files`);
          countries[country] = plan;
        }
        Object.assign(callingCodes, plans.country_calling_codes);
      }
      assert.equal(Object.keys(countries).length, 245);
      assert.deepEqual(countries, metadata.countries);
      assert.deepEqual(callingCodes, metadata.country_calling_codes);
    });
  });
}
