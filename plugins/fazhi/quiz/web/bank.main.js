import { BankElement } from './bank-element.js';

if (!customElements.get('fz-quiz-bank')) customElements.define('fz-quiz-bank', BankElement);
