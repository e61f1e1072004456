// Stands on every lesson: so it is a script of its own.
import { NextOccasionElement } from './next-occasion-element.js';

if (!customElements.get('fz-next-occasion')) customElements.define('fz-next-occasion', NextOccasionElement);
