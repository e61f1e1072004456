// In `fazhi serve`: loads the page anew when it has become another. Nothing of this is published.
const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const question = new URL('changes', script.src);
question.searchParams.set('page', location.pathname);
question.searchParams.set('version', script.dataset.version ?? '');
const PAUSE = 1000;
/** @type {AbortController | undefined} */
let asking;

/** Asks until the page is another; a page that nobody looks at asks nothing: a browser has few lines to a server. */
async function follow() {
  asking?.abort();
  if (document.hidden) return;
  const mine = new AbortController();
  asking = mine;
  while (!mine.signal.aborted) {
    try {
      const answer = await fetch(question, { signal: mine.signal });
      if (answer.ok && (await answer.text()) === '1') {
        location.reload();
        return;
      }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

document.addEventListener('visibilitychange', follow);
addEventListener('pagehide', () => asking?.abort());
addEventListener('pageshow', (event) => event.persisted && follow());
follow();
