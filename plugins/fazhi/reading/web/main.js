import { FzReading } from './reading-element.js';

if (!customElements.get('fz-reading')) customElements.define('fz-reading', FzReading);
