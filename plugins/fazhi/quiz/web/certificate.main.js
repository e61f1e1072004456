import { showCertificate } from './certificate-page.js';
import { offerPrinting } from './print-button.js';

const main = document.querySelector('main');
if (main) {
  offerPrinting();
  addEventListener('hashchange', () => showCertificate(main, location.hash));
  showCertificate(main, location.hash);
  const field = main.querySelector('input');
  field?.addEventListener('input', () => showCertificate(main, location.hash));
}
