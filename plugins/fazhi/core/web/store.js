// What a page keeps on the device. Sites of one account share one storage on GitHub Pages: every key begins with the
// site's path. Storage may be absent, blocked, full or hold anything: nothing here throws.

/** Stands in every key; another number makes old values unread. */
const VERSION = 'fazhi.1.';
/** Holds for the life of the page what the device does not keep. @type {Map<string, string>} */
const unkept = new Map();

export class Store {
  /** @param {string} site  Path of the site, such as `/repo/`. */
  constructor(site) {
    this.site = site;
    this.prefix = `${site}${VERSION}`;
  }

  /**
   * Returns a page's place inside the site.
   * @param {string} path  From the host on.
   */
  placeOf(path) {
    return path.startsWith(this.site) ? path.slice(this.site.length) : path;
  }

  /**
   * Returns a value, undefined if there is none that can be read.
   * @param {string} name
   * @returns {unknown}
   */
  read(name) {
    try {
      const text = unkept.get(this.prefix + name) ?? storage()?.getItem(this.prefix + name);
      return text === null || text === undefined ? undefined : JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps a value, at least while the page is open.
   * @param {string} name
   * @param {unknown} value
   * @returns {boolean}  Whether the device keeps it.
   */
  write(name, value) {
    const key = this.prefix + name;
    const text = JSON.stringify(value);
    try {
      const kept = storage();
      if (!kept) throw new Error('no storage');
      kept.setItem(key, text);
      unkept.delete(key);
      return true;
    } catch {
      unkept.set(key, text);
      return false;
    }
  }

  /** @param {string} name */
  remove(name) {
    unkept.delete(this.prefix + name);
    try {
      storage()?.removeItem(this.prefix + name);
    } catch {
      // Blocked storage holds nothing of ours.
    }
  }
}

/**
 * Returns the store of a site.
 * @param {string} root  The way from the page to the site's root, such as `../../`.
 */
export function siteStore(root) {
  return new Store(sitePath(root));
}

/**
 * Returns the path of a site: `/repo/` on GitHub Pages.
 * @param {string} root
 */
function sitePath(root) {
  try {
    return new URL(root, document.baseURI).pathname;
  } catch {
    return '/';
  }
}

/** Returns the storage; reading the property throws where it is blocked. */
function storage() {
  return /** @type {Storage | undefined} */ (globalThis.localStorage);
}
