// The search beside the page: a worker on a server; where a page was opened from a disk, a script of the page itself.
import { loadScript } from '../../core/web/script.js';
import { Library } from './sources.js';
import { serve } from './worker.js';

const scope = /** @type {any} */ (globalThis);

/** @param {string} address  Of this script, such as …/assets/fazhi/search.js?zh */
function placeOf(address) {
  const url = new URL(address);
  const root = url.href.replace(/assets\/fazhi\/search\.js.*$/, '');
  return { root, lang: url.search === '?en' ? /** @type {const} */ ('en') : /** @type {const} */ ('zh') };
}

/** @param {string} url */
async function loadInPage(url) {
  if (!(await loadScript(url))) throw new Error(url);
}

if (typeof document === 'undefined') {
  const { root, lang } = placeOf(scope.location.href);
  const load = async (/** @type {string} */ url) => scope.importScripts(url);
  const listen = (/** @type {(message: any) => void} */ hear) =>
    scope.addEventListener('message', (/** @type {MessageEvent} */ event) => hear(event.data));
  const postMessage = (/** @type {object} */ message) => scope.postMessage(message);
  serve({ postMessage, listen }, lang, new Library(root, load, false));
} else {
  /** @type {(port: import('./worker.js').Port, address: string) => void} */
  scope.fazhiServe = (port, address) => {
    const { root, lang } = placeOf(address);
    serve(port, lang, new Library(root, loadInPage, true));
  };
}
