import { FindElement } from './find-element.js';

if (!customElements.get('fz-search')) customElements.define('fz-search', FindElement);
