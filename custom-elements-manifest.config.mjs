import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

/** The sources as TypeScript understands them. */
const program = (() => {
  const { config } = ts.readConfigFile('src/tsconfig.json', ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, 'src');
  return ts.createProgram(fileNames, options);
})();

/**
 * The words that a property may be one of, such as `'a' | 'b'`; undefined where it is something
 * else.
 */
function wordsOf(path, className, property) {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(path));
  const symbol = checker.getExportsOfModule(module).find(({ name }) => name === className);
  const type = checker.getTypeOfSymbol(
    checker.getPropertyOfType(checker.getDeclaredTypeOfSymbol(symbol), property),
  );
  if (!type.isUnion() || !type.types.every((part) => part.isStringLiteral())) return undefined;
  return type.types
    .map(({ value }) => `'${value}'`)
    .sort()
    .join(' | ');
}

const isPublic = ({ privacy, static: isStatic }) => !isStatic && (privacy ?? 'public') === 'public';

/** What the analyzer cannot read off the sources: unions by name. */
const contract = () => ({
  name: 'contract',
  moduleLinkPhase({ moduleDoc }) {
    for (const declaration of moduleDoc.declarations.filter(({ kind }) => kind === 'class')) {
      declaration.members = declaration.members.filter(isPublic);
      for (const member of declaration.members.filter(({ kind }) => kind === 'field')) {
        const words = wordsOf(moduleDoc.path, declaration.name, member.name);
        if (words) member.type = { text: words };
        // As a number is written elsewhere than in sources: 10000 for 10_000.
        if (/^[\d_]+$/.test(member.default)) member.default = member.default.replaceAll('_', '');
        const attribute = declaration.attributes?.find(
          ({ fieldName }) => fieldName === member.name,
        );
        if (attribute) Object.assign(attribute, { type: member.type, default: member.default });
      }
      for (const parameter of declaration.members.flatMap(({ parameters = [] }) => parameters)) {
        // What is taken apart where it comes in has no name of its own.
        if (parameter.name.startsWith('{')) parameter.name = 'options';
      }
    }
  },
});

/** The modules as the package has them, not as the sources do. */
const publishedModules = () => ({
  name: 'published-modules',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const classes = manifest.modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ customElement }) => customElement);
    for (const found of classes) {
      // The classes between the element and Lit's are not exported: what comes from them is its own.
      found.superclass = { name: 'LitElement', package: 'lit' };
      for (const inherited of [...found.attributes, ...found.members])
        delete inherited.inheritedFrom;
    }
    const [element] = classes.filter(({ tagName }) => tagName === 'click-to-call');
    const companions = classes.filter((found) => found !== element);

    const exported = ({ name }, module) => ({
      kind: 'js',
      name,
      declaration: { name, module },
    });
    const defined = ({ name, tagName }, module) => ({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: { name, module },
    });
    const module = (path, declarations, exports) => ({
      kind: 'javascript-module',
      path,
      declarations,
      exports,
    });

    const [index, define, companionsEntry] = [
      'dist/index.js',
      'dist/package/define.js',
      'dist/package/companions.js',
    ];
    manifest.modules = [
      module(index, [element], [exported(element, index)]),
      module(define, [], [exported(element, index), defined(element, index)]),
      module(
        companionsEntry,
        companions,
        companions.flatMap((found) => [
          exported(found, companionsEntry),
          defined(found, companionsEntry),
        ]),
      ),
    ];
  },
});

/** The words of a type such as `'a' | 'b'`; none where it is another type. */
const choicesIn = (type) =>
  /^'[^']+'( \| '[^']+')+$/.test(type) ? type.split(' | ').map((word) => word.slice(1, -1)) : [];

const named = ({ name, description }) => ({ name, description });

/** A name that an editor completes inside a pseudo-class or pseudo-element, and what it means. */
const pseudo =
  (prefix) =>
  ({ name, description }) => ({
    name: `${prefix}(${name})`,
    description,
  });

/** One line for each of them, in Markdown. */
const list = (title, entries = []) =>
  entries.length === 0
    ? []
    : [
        `**${title}**`,
        entries
          .map(({ name, description }) => `- \`${name || 'default'}\`: ${description}`)
          .join('\n'),
      ];

/** What an editor shows of an element when it is pointed at. */
const documentation = ({ description, slots, events }) =>
  [description, ...list('Events', events), ...list('Slots', slots)].join('\n\n');

/** https://github.com/microsoft/vscode-custom-data, for HTML. */
const vsCodeHtml = (elements) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: { kind: 'markdown', value: documentation(element) },
    attributes: element.attributes.map(({ name, description, type }) => ({
      name,
      description,
      // The editor's own name for what needs no value.
      ...(type.text === 'boolean' && { valueSet: 'v' }),
      values: choicesIn(type.text).map((choice) => ({ name: choice })),
    })),
  })),
});

/** The same for CSS. */
const vsCodeCss = (elements) => ({
  version: 1.1,
  properties: elements.flatMap(({ cssProperties = [] }) => cssProperties.map(named)),
  pseudoClasses: elements.flatMap(({ cssStates = [] }) => cssStates.map(pseudo(':state'))),
  pseudoElements: elements.flatMap(({ cssParts = [] }) => cssParts.map(pseudo('::part'))),
});

/** https://github.com/JetBrains/web-types */
const webTypes = (elements) => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: element.description,
          source: { symbol: element.name },
          attributes: element.attributes.map((attribute) => ({
            ...named(attribute),
            default: attribute.default,
            value: { type: attribute.type.text },
          })),
          slots: (element.slots ?? []).map(named),
          js: {
            properties: element.members
              .filter(({ kind }) => kind === 'field')
              .map((field) => ({ ...named(field), type: field.type.text })),
            events: (element.events ?? []).map(named),
          },
          css: {
            properties: (element.cssProperties ?? []).map(named),
            parts: (element.cssParts ?? []).map(named),
          },
        })),
      },
    },
  };
};

const editorFiles = {
  'vscode.html-custom-data.json': vsCodeHtml,
  'vscode.css-custom-data.json': vsCodeCss,
  'web-types.json': webTypes,
};

/** What editors read, from what the manifest says. */
const editorData = () => ({
  name: 'editor-data',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const elements = modules.flatMap(({ declarations }) => declarations);
    for (const [file, describe] of Object.entries(editorFiles)) {
      writeFileSync(`dist/${file}`, `${JSON.stringify(describe(elements), null, 2)}\n`);
    }
  },
});

export default {
  globs: ['src/settings.ts', 'src/click-to-call.ts', 'src/companions/click-to-*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [contract(), publishedModules(), editorData()],
};
