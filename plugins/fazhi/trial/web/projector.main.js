import { ProjectorElement } from './projector-element.js';

if (!customElements.get('fz-projector')) customElements.define('fz-projector', ProjectorElement);
