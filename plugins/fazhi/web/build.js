// Bundles every feature's browser code into plugins/fazhi/static: <feature>/web/main.js -> <feature>.js as one classic
// script (modules do not load from file://), <feature>/web/*.css -> <feature>.css; what only some pages need stands in
// <feature>/web/<name>.main.js -> <feature>-<name>.js and <name>.main.css -> <feature>-<name>.css. What else lies in
// core/web is only imported by them. Same input, same bytes.
//
//     node build.js [TEMPLATES]
//
// TEMPLATES is the folder of Material's templates: its script, the largest part of what a phone fetches, is written
// anew into static/theme, a twelfth smaller. The name stays, so that what was made of another version is not taken.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'static');
const templates = process.argv[2];

/** @type {import('esbuild').BuildOptions} */
const options = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2019',
  charset: 'utf8',
  supported: { 'dynamic-import': true }, // old browsers without it scan the whole index
  legalComments: 'inline', // a licence stays with what it is for
  logLevel: 'warning',
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const feature of readdirSync(root).sort()) {
  const web = join(root, feature, 'web');
  if (!existsSync(web)) continue;
  const names = readdirSync(web)
    .filter((name) => feature !== 'core' || /\.main\.(js|css)$/.test(name))
    .sort();
  for (const name of names.filter((name) => /^([a-z]+\.)?main\.js$/.test(name))) {
    const made = await build({ ...options, entryPoints: [join(web, name)], write: false });
    writeFileSync(join(out, `${bundle(feature, name)}.js`), await smaller(made.outputFiles[0].text, 2019));
  }
  const styles = names.filter((name) => name.endsWith('.css'));
  const own = styles.filter((name) => name.endsWith('.main.css'));
  for (const parts of [styles.filter((name) => !own.includes(name)), ...own.map((name) => [name])]) {
    if (parts.length === 0) continue;
    const contents = parts.map((name) => `@import "./${name}";`).join('\n');
    const stdin = { contents, resolveDir: web, loader: /** @type {const} */ ('css') };
    const name = own.includes(parts[0]) ? bundle(feature, parts[0]) : feature;
    const target = ['chrome111', 'safari16.2', 'firefox113'];
    const made = await build({ ...options, stdin, write: false, outfile: `${name}.css`, target });
    writeFileSync(join(out, `${name}.css`), chosen(made.outputFiles[0].text));
  }
}

if (templates) {
  const from = join(templates, 'assets', 'javascripts');
  const to = join(out, 'theme');
  mkdirSync(to);
  for (const name of readdirSync(from).filter((one) => /^bundle\..*\.js$/.test(one))) {
    writeFileSync(join(to, name), await smaller(readFileSync(join(from, name), 'utf8'), 2015));
  }
}

/**
 * Returns a script that does the same in fewer bytes.
 * @param {string} code
 * @param {2015 | 2019} ecma  What it may be written in.
 */
async function smaller(code, ecma) {
  const { code: made } = await minify(code, {
    ecma,
    toplevel: true,
    compress: { passes: 2 },
    format: { comments: 'some' },
  });
  return `${made}\n`;
}

/**
 * Returns a sheet whose dark colours follow what core/web/scheme.main.js found, and the system where it found nothing.
 * @param {string} sheet
 */
function chosen(sheet) {
  return sheet.replace(
    /@media screen and \(prefers-color-scheme: ?dark\)\{:root\{([^{}]*)\}\}/g,
    '@media screen and (prefers-color-scheme:dark){:root:not([data-scheme=light]){$1}}' +
      '@media screen{:root[data-scheme=dark]{color-scheme:dark;$1}:root[data-scheme=light]{color-scheme:light}}',
  );
}

/**
 * Returns the name of a bundle: quiz of main.js, quiz-bank of bank.main.js.
 * @param {string} feature
 * @param {string} entry
 */
function bundle(feature, entry) {
  const name = entry.split('.')[0];
  return name === 'main' ? feature : `${feature}-${name}`;
}
