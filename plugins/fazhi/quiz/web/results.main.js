import { ResultsElement } from './results-element.js';

if (!customElements.get('fz-quiz-results')) customElements.define('fz-quiz-results', ResultsElement);
