import { FzCase } from './case-element.js';

if (!customElements.get('fz-case')) customElements.define('fz-case', FzCase);
