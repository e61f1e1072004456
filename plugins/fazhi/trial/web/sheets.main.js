// Sheets for printing: buttons and links that print, and buttons that show what is sealed.

import { offerSeals } from './seals.js';

const button = document.querySelector('[data-print]');
if (button instanceof HTMLButtonElement) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
for (const link of document.querySelectorAll('a[data-print-one]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    location.hash = /** @type {HTMLAnchorElement} */ (link).hash; // Now the card stands alone, and so it prints.
    print();
  });
}
offerSeals(document);
