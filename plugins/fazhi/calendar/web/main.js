import { CalendarElement } from './calendar-element.js';
import { NextOccasionElement } from './next-occasion-element.js';

for (const [name, element] of /** @type {const} */ ([
  ['fz-calendar', CalendarElement],
  ['fz-next-occasion', NextOccasionElement],
])) {
  if (!customElements.get(name)) customElements.define(name, element);
}
