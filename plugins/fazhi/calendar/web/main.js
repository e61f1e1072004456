import { CalendarElement } from './calendar-element.js';

if (!customElements.get('fz-calendar')) customElements.define('fz-calendar', CalendarElement);
