const CITATION = 'a.fz-cite';

/**
 * Returns the citation that something on the page belongs to.
 * @param {EventTarget | null} target
 */
export function citation(target) {
  const link = target instanceof Element ? target.closest(CITATION) : null;
  return link instanceof HTMLAnchorElement ? link : undefined;
}
