import { showCertificate } from './certificate-page.js';
import { offerPrinting } from './print-button.js';

const main = document.querySelector('main');
if (main) {
  offerPrinting();
  addEventListener('hashchange', () => showCertificate(main, location.hash));
  showCertificate(main, location.hash);
  /** @type {HTMLButtonElement | null} */
  const back = document.querySelector('[data-back]');
  back?.addEventListener('click', () => history.back());
  if (back) back.hidden = history.length < 2; // opened in a window of its own: nothing lies before it
  const field = main.querySelector('input');
  field?.addEventListener('input', () => showCertificate(main, location.hash));
}
