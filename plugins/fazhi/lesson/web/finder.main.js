import { FinderElement } from './finder-element.js';

if (!customElements.get('fz-finder')) customElements.define('fz-finder', FinderElement);
