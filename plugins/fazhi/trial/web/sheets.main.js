// Sheets for printing: a button that prints, and buttons that show what is sealed.

import { offerSeals } from './seals.js';

const button = document.querySelector('[data-print]');
if (button instanceof HTMLButtonElement) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
offerSeals(document);
