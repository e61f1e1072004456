// Loads a script as an element of the page: the one way that works over HTTP, from a disk and under the site's policy.

/**
 * Returns whether the script came.
 * @param {string} address
 * @returns {Promise<boolean>}
 */
export function loadScript(address) {
  return new Promise((done) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => done(true));
    script.addEventListener('error', () => done(false));
    script.src = address;
    document.head.append(script);
  });
}
