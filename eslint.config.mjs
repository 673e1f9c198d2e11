import lit from 'eslint-plugin-lit';
import { readdirSync } from 'node:fs';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/**
 * Imports go one way. For each place in src (a folder with all that is in it, or a file): what it
 * may import, and what it may import types of. Everything else is out of reach. Code that is
 * loaded later is imported with `import()`, which this table does not restrict.
 */
const directions = {
  lifecycle: { from: [] },
  scheduler: { from: ['lifecycle'] },
  chunk: { from: [] },
  chunks: { from: ['chunk'] },
  lazy: { from: [], typesFrom: ['chunk'] },
  'context-words': { from: [] },
  prerendering: { from: [] },
  'remember-first-touch': { from: ['chunks', 'context-words', 'prerendering'] },
  preload: { from: ['chunks', 'i18n', 'tab-storage'], typesFrom: ['services'] },
  'tab-storage': { from: ['report-once'] },
  environment: { from: ['scheduler', 'chunks'] },
  'report-once': { from: [] },
  'own-value': { from: [] },
  'parse-json': { from: [] },
  durations: { from: [] },
  'random-id': { from: [] },
  'texts-of': { from: ['report-once'] },
  'property-checks': { from: ['report-once', 'scheduler'] },
  settings: {
    from: ['property-checks', 'ui'],
    typesFrom: ['events', 'features', 'form', 'i18n', 'services'],
  },
  events: { from: ['lifecycle'] },
  context: { from: ['lifecycle'] },
  'phone-number': { from: [] },
  services: {
    from: ['report-once', 'chunks', 'phone-number', 'random-id', 'parse-json', 'durations'],
    typesFrom: ['lifecycle'],
  },
  i18n: { from: ['chunk'], typesFrom: ['lifecycle', 'number', 'features'] },
  ui: { from: ['report-once'] },
  launcher: { from: ['ui'] },
  'launcher-texts': { from: ['environment', 'i18n', 'scheduler'], typesFrom: ['launcher'] },
  form: { from: ['own-value', 'ui', 'phone-number'], typesFrom: ['lifecycle', 'i18n'] },
  request: {
    from: [
      'lifecycle',
      'own-value',
      'durations',
      'random-id',
      'services',
      'scheduler',
      'events',
      'texts-of',
      'ui',
    ],
    typesFrom: ['form', 'i18n'],
  },
  number: { from: ['lifecycle', 'scheduler', 'ui', 'phone-number'], typesFrom: ['i18n'] },
  features: {
    from: [
      'lifecycle',
      'services',
      'scheduler',
      'report-once',
      'ui',
      'form',
      'phone-number',
      'lazy',
      'chunk',
      'chunks',
      'tab-storage',
      'context-words',
      'parse-json',
      'durations',
    ],
    typesFrom: ['number', 'i18n'],
  },
  opening: { from: ['lifecycle', 'ui'] },
  'number-phase': {
    from: ['number', 'phone-number', 'request', 'services', 'features', 'ui'],
    typesFrom: ['lifecycle', 'scheduler', 'i18n', 'panel'],
  },
  panel: {
    from: [
      'lifecycle',
      'lazy',
      'chunk',
      'chunks',
      'context-words',
      'own-value',
      'preload',
      'tab-storage',
      'texts-of',
      'services',
      'i18n',
      'form',
      'request',
      'number',
      'phone-number',
      'ui',
      'scheduler',
    ],
    typesFrom: ['features', 'opening', 'number-phase'],
  },
  'lifecycle-controller': { from: ['lifecycle', 'events', 'context'] },
  companions: {
    from: [
      'context',
      'lifecycle',
      'ui',
      'environment',
      'scheduler',
      'prerendering',
      'property-checks',
      'tab-storage',
      'durations',
    ],
    typesFrom: ['click-to-call'],
  },
  analytics: {
    from: ['lifecycle', 'random-id', 'report-once', 'tab-storage'],
    typesFrom: ['events'],
  },
  'cx-bus': { from: ['lifecycle', 'form'], typesFrom: ['click-to-call', 'events'] },
  jsx: { from: [], typesFrom: ['click-to-call', 'companions', 'events'] },
  testing: { from: [], typesFrom: ['click-to-call', 'lifecycle', 'services'] },
  react: { from: ['define', 'lifecycle', 'report-once'], typesFrom: ['events', 'jsx'] },
};

/**
 * The same between the features. What is not named imports no other feature. The code of each is
 * loaded by itself.
 */
const featureDirections = {
  groups: { from: ['wait'], typesFrom: ['hours'] },
  hours: { from: ['groups'] },
};

const entries = ['define', 'index', 'companions.js', 'bundle'];
const places = [...Object.keys(directions), 'click-to-call', 'click-to-call.styles', ...entries];
const escaped = (text) => text.replaceAll('.', '\\.');

/** What a place may not import of the others. */
const patternsOf = (place, others, { from = [], typesFrom = [] } = {}) =>
  others
    .filter((other) => other !== place && !from.includes(other))
    .map((other) => ({
      // From any depth: the names of the places are unique.
      regex: `^(\\./|(\\.\\./)+)${escaped(other)}(/|\\.js$|$)`,
      message: `${place} may not import ${other}: see the directions in eslint.config.mjs.`,
      allowTypeImports: typesFrom.includes(other),
    }));

const ruleOf = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

const folderRules = Object.entries(directions).map(([place, direction]) => ({
  files: [`src/${place}.ts`, `src/${place}/**/*.ts`],
  // An entry of the package, not the folder.
  ignores: ['src/companions.ts'],
  rules: ruleOf(patternsOf(place, places, direction)),
}));

const features = readdirSync(new URL('src/features/', import.meta.url));
const featureRules = features.map((feature) => ({
  files: [`src/features/${feature}/**/*.ts`],
  rules: ruleOf([
    ...patternsOf('features', places, directions.features),
    ...patternsOf(feature, features, featureDirections[feature]),
  ]),
}));

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist-demo/',
      'dist-docs/',
      'coverage/',
      'node_modules/',
      // What frameworks generate.
      'examples/*/.{angular,astro,next,nuxt,output,parcel-cache,svelte-kit}/',
      'examples/*/storybook-static/',
      'examples/*/build/',
      'examples/*/dist/',
      'examples/next/next-env.d.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { lit, wc },
    rules: {
      ...lit.configs.recommended.rules,
      ...wc.configs.recommended.rules,
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // The event map is laid over the class, as the platform does it for its own elements.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    files: ['src/*.ts'],
    ignores: ['src/companions.ts', 'src/bundle.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^\\./(define|index|companions)\\.js$', message: 'Nobody imports an entry.' },
          ],
        },
      ],
    },
  },
  ...folderRules,
  ...featureRules,
  {
    files: ['src/jsx/**/*.ts'],
    rules: {
      // Another package's JSX namespace is added to by an interface of its name, and in no other way.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // `expect(x).to.be.true` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // What is there to be compiled, not to be run.
    files: ['test/package/consumer/**'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
);
