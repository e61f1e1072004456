// Loads a script as an element of the page: the one way that works over HTTP, from a disk and under the site's policy.

/** @type {Map<string, Promise<boolean>>} */
const coming = new Map();

/**
 * Returns whether the script came. It is fetched once, and again for whoever asks after it did not come.
 * @param {string} address
 * @returns {Promise<boolean>}
 */
export function loadScript(address) {
  const known = coming.get(address) ?? added(address);
  coming.set(address, known);
  known.then((came) => came || coming.delete(address));
  return known;
}

/**
 * @param {string} address
 * @returns {Promise<boolean>}
 */
function added(address) {
  return new Promise((done) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => done(true));
    script.addEventListener('error', () => done(false));
    script.src = address;
    document.head.append(script);
  });
}
