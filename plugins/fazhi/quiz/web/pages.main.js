// Sheet and key: a button that prints, and one that opens a sealed key.

import { offerPrinting } from './print-button.js';
import { openKey } from './sealing.js';

offerPrinting();
const button = document.querySelector('[data-open]');
const sealed = document.querySelector('template.fz-seal');
if (button instanceof HTMLButtonElement && sealed instanceof HTMLTemplateElement) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const key = openKey(sealed);
    if (!key) return;
    button.closest('.fz-sealed')?.replaceWith(key);
    key.tabIndex = -1;
    key.focus();
  });
}
