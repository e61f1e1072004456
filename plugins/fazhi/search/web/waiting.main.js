// Stands in for the search until a reader turns to the box, so that a page that is only read fetches nothing of it. A
// page opened from a disk may start no worker: there the search runs in the page.

import { loadScript } from '../../core/web/script.js';
import { hearInputMethods, isBox, keepListTrue, returnOnEscape, turnToSearch } from './box.js';

const HEADING = '[data-md-component="search-result"] > *';
const NOTHING = { items: [] }; // is what the theme is told when it asks for nothing, as it does on every page
const SEARCH = /\/search\.js\?/;

/** Speaks like a Worker and runs in the page. */
class LocalWorker extends EventTarget {
  /** @param {string} url */
  constructor(url) {
    super();
    /** @type {unknown[]} */
    this.waiting = [];
    /** @type {((message: unknown) => void) | undefined} */
    this.hear = undefined;
    loadScript(url).then((came) => (came ? this.#begin(url) : this.dispatchEvent(new Event('error'))));
  }

  /** @param {unknown} message */
  postMessage(message) {
    if (this.hear) this.hear(message);
    else this.waiting.push(message);
  }

  terminate() {}

  /** @param {string} url */
  #begin(url) {
    const postMessage = (/** @type {unknown} */ data) => this.dispatchEvent(new MessageEvent('message', { data }));
    const listen = (/** @type {(message: unknown) => void} */ hear) => {
      this.hear = hear;
    };
    /** @type {any} */ (globalThis).fazhiServe({ postMessage, listen }, url);
    for (const message of this.waiting.splice(0)) this.hear?.(message);
  }
}

const Native = globalThis.Worker;
const Kind = location.protocol === 'file:' ? LocalWorker : Native;

/** Fetches beside the search what it would ask for one after the other: it takes it from the browser's cache. */
function fetchFirst() {
  const script = /** @type {HTMLScriptElement | null} */ (document.querySelector('script[data-first]'));
  for (const file of script?.dataset.first?.split(' ') ?? []) {
    fetch(new URL(`../../${file}`, script?.src)).catch(() => undefined);
  }
}

/** Says at once that it is ready, and starts the search when it is asked or a reader turns to the box. */
class WaitingWorker extends EventTarget {
  /** @param {string | URL} url */
  constructor(url) {
    super();
    this.url = new URL(url, document.baseURI).href;
    /** @type {LocalWorker | Worker | undefined} */
    this.worker = undefined;
    this.attending = new AbortController();
    document.addEventListener('focusin', (event) => this.#turnedTo(event), { signal: this.attending.signal });
  }

  /** @param {FocusEvent} event */
  #turnedTo({ target }) {
    if (!isBox(target)) return;
    this.attending.abort();
    this.postMessage({ type: 22 });
  }

  /** @param {{ type: number, data?: unknown }} message  Its answer, where there is one, is a type higher. */
  postMessage(message) {
    const data = message.type === 0 ? null : message.type === 2 && !message.data && !this.worker ? NOTHING : undefined;
    if (data === undefined) this.#started().postMessage(message);
    else setTimeout(() => this.#say({ type: message.type + 1, data }));
  }

  terminate() {
    this.attending.abort();
    this.worker?.terminate();
  }

  #started() {
    if (this.worker) return this.worker;
    if (Kind === Native) fetchFirst();
    const worker = new Kind(this.url);
    worker.addEventListener('message', (event) => this.#say(/** @type {MessageEvent} */ (event).data));
    worker.addEventListener('error', () => {
      this.worker = undefined; // it was not fetched: the next question tries again
    });
    this.worker = worker;
    return worker;
  }

  /** @param {{ type: number, data: any }} data  Its heading stands in the place of what the theme counts. */
  #say(data) {
    this.dispatchEvent(new MessageEvent('message', { data }));
    const place = document.querySelector(HEADING);
    if (place && data.data?.heading) place.textContent = data.data.heading;
  }
}

globalThis.Worker = new Proxy(Native, {
  construct: (_, [url, ...options]) =>
    SEARCH.test(String(url)) ? new WaitingWorker(url) : new Native(url, ...options),
});

hearInputMethods();
keepListTrue();
turnToSearch();
returnOnEscape();
