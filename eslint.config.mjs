import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/**
 * Imports go one way. Each folder of src: what it may import, and of what it may import types
 * alone. Whatever is not named here is out of reach.
 */
const directions = {
  lifecycle: { from: [] },
  services: { from: ['report-once'], typesFrom: ['lifecycle'] },
  form: { from: [], typesFrom: ['lifecycle'] },
  i18n: { from: [], typesFrom: ['lifecycle'] },
  controllers: { from: ['lifecycle', 'services', 'form', 'i18n', 'events', 'context'] },
  views: { from: [], typesFrom: ['lifecycle', 'services', 'form', 'i18n'] },
  companions: { from: ['context', 'i18n', 'lifecycle'] },
  analytics: { from: [], typesFrom: ['events'] },
  'cx-bus': { from: ['lifecycle', 'form'], typesFrom: ['click-to-call', 'events'] },
  jsx: { from: [], typesFrom: ['click-to-call', 'companions', 'events'] },
  react: { from: ['define'], typesFrom: ['events'] },
};

const places = [...Object.keys(directions), 'events', 'context', 'checked', 'report-once', 'panel'];
const roots = ['define', 'index', 'click-to-call'];

const folderRules = Object.entries(directions).map(([folder, { from, typesFrom = [] }]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [...places, ...roots]
          .filter((place) => place !== folder && !from.includes(place))
          .map((place) => ({
            regex: `^\\.\\./${place}(/|\\.js$)`,
            message: `src/${folder} may not import ${place}: see the directions in eslint.config.mjs.`,
            allowTypeImports: typesFrom.includes(place),
          })),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'dist-demo/', 'coverage/', 'node_modules/'] },
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
