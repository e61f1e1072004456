// A page opened from a disk may start no worker: this stands in for one, and loads it when it is first spoken to.

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

if (location.protocol === 'file:') /** @type {any} */ (globalThis).Worker = LocalWorker;
