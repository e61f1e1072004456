import { CastElement } from './cast-element.js';

if (!customElements.get('fz-cast')) customElements.define('fz-cast', CastElement);
