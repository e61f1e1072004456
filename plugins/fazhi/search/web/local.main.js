// Lets the search get ready as soon as a reader turns to the box. A page opened from a disk may start no worker: this
// stands in for one, and loads it when it is first spoken to.

const BOX = '[data-md-component="search-query"]';

/** Speaks like a Worker and runs in the page. */
class LocalWorker extends EventTarget {
  /** @param {string | URL} url */
  constructor(url) {
    super();
    this.url = new URL(url, document.baseURI).href;
    /** @type {unknown[]} */
    this.waiting = [];
    /** @type {((message: unknown) => void) | undefined} */
    this.hear = undefined;
    this.isLoading = false;
  }

  /** @param {unknown} message */
  postMessage(message) {
    if (this.hear) this.hear(message);
    else this.waiting.push(message);
    if (!this.isLoading) this.#load();
  }

  terminate() {}

  #load() {
    this.isLoading = true;
    const script = document.createElement('script');
    script.src = this.url;
    script.addEventListener('load', () => {
      const postMessage = (/** @type {unknown} */ data) => this.dispatchEvent(new MessageEvent('message', { data }));
      const listen = (/** @type {(message: unknown) => void} */ hear) => {
        this.hear = hear;
      };
      /** @type {any} */ (globalThis).fazhiServe({ postMessage, listen }, this.url);
      for (const message of this.waiting.splice(0)) this.hear?.(message);
    });
    document.head.append(script);
  }
}

/**
 * Returns a kind of worker that is told when a reader turns to the box.
 * @param {any} Kind  Of a worker.
 */
const Told = (Kind) =>
  class extends Kind {
    /** @param {string | URL} url */
    constructor(url) {
      super(url);
      const tell = (/** @type {FocusEvent} */ { target }) => {
        if (!(target instanceof Element && target.matches(BOX))) return;
        document.removeEventListener('focusin', tell);
        this.postMessage({ type: 22 });
      };
      if (/\/search\.js\?/.test(String(url))) document.addEventListener('focusin', tell);
    }
  };

/** @type {any} */ (globalThis).Worker = Told(location.protocol === 'file:' ? LocalWorker : Worker);
