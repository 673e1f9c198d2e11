import ts from 'typescript';
import { features } from 'web-features';
import { repository } from './packed.mjs';

/**
 * @typedef {object} Status
 * @property {string} [baseline_low_date] such as `2024-05-13`, or `≤2018-01-29`
 */

/**
 * @typedef {object} Feature
 * @property {Status & { by_compat_key?: Record<string, Status> }} status
 * @property {string[]} [compat_features]
 */

/** When each interface, member and built-in became Baseline, by its compatibility key. */
const dates = /** @type {Map<string, string | undefined>} */ (new Map());
for (const feature of Object.values(features)) {
  const { status, compat_features: keys = [] } = /** @type {Feature} */ (feature);
  for (const key of keys) {
    const { baseline_low_date: date } = status?.by_compat_key?.[key] ?? status ?? {};
    dates.set(key, date?.replace('≤', ''));
  }
}

/** The sources as TypeScript understands them. */
function readProgram() {
  const folder = `${repository}/src`;
  const { config } = ts.readConfigFile(`${folder}/tsconfig.json`, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  return ts.createProgram(fileNames, options);
}

/**
 * The name of the interface, or of the object of statics, that a declaration of the platform's
 * types belongs to.
 *
 * @param {ts.Node} declaration
 */
function ownerOf({ parent }) {
  if (ts.isInterfaceDeclaration(parent)) return parent.name.text.replace(/Constructor$/, '');
  const variable = parent.parent;
  return variable && ts.isVariableDeclaration(variable) && ts.isIdentifier(variable.name)
    ? variable.name.text
    : undefined;
}

/** @param {ts.Declaration | undefined} declaration */
const isOfPlatform = (declaration) =>
  !!declaration && /\/lib\.[^/]*\.d\.ts$/.test(declaration.getSourceFile().fileName);

/**
 * What the sources use of the platform, by compatibility keys.
 *
 * @returns {Set<string>}
 */
export function usedKeys() {
  const program = readProgram();
  const checker = program.getTypeChecker();
  const used = /** @type {Set<string>} */ (new Set());
  const add = (/** @type {string} */ path) => {
    const keys = [`api.${path}`, `api.${path}_static`, `javascript.builtins.${path}`];
    for (const key of keys) if (dates.has(key)) used.add(key);
  };
  const visit = (/** @type {ts.Node} */ node) => {
    // What is in types only is not in the build.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isIdentifier(node)) {
      const declarations = checker.getSymbolAtLocation(node)?.declarations ?? [];
      for (const declaration of declarations.filter(isOfPlatform)) {
        const owner = ts.isVariableDeclaration(declaration) ? '' : ownerOf(declaration);
        if (owner !== undefined) add(owner ? `${owner}.${node.text}` : node.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  const sources = program
    .getSourceFiles()
    .filter(
      ({ fileName, isDeclarationFile }) => !isDeclarationFile && !/node_modules/.test(fileName),
    );
  for (const source of sources) visit(source);
  return used;
}

/**
 * Those of the keys that were not Baseline by the end of a year: supported by the last versions of
 * Chrome, Edge, Firefox and Safari of that year.
 *
 * @param {Iterable<string>} keys
 * @param {number} year
 */
export const newerThan = (keys, year) =>
  [...keys].filter((key) => {
    const date = dates.get(key);
    return date === undefined || date > `${year}-12-31`;
  });
