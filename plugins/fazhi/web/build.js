// Bundles every feature's browser code into plugins/fazhi/static: <feature>/web/main.js -> <feature>.js as one classic
// script (modules do not load from file://), <feature>/web/*.css -> <feature>.css. Same input, same bytes.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'static');

/** @type {import('esbuild').BuildOptions} */
const options = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const feature of readdirSync(root).sort()) {
  const web = join(root, feature, 'web');
  if (!existsSync(web)) continue;
  if (existsSync(join(web, 'main.js'))) {
    await build({ ...options, entryPoints: [join(web, 'main.js')], outfile: join(out, `${feature}.js`) });
  }
  const styles = readdirSync(web)
    .filter((name) => name.endsWith('.css'))
    .sort();
  if (styles.length > 0) {
    const contents = styles.map((name) => `@import "./${name}";`).join('\n');
    const stdin = { contents, resolveDir: web, loader: /** @type {const} */ ('css') };
    await build({
      ...options,
      stdin,
      outfile: join(out, `${feature}.css`),
      target: ['chrome111', 'safari16.2', 'firefox113'],
    });
  }
}
