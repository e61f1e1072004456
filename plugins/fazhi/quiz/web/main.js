import { FzQuiz } from './quiz-element.js';

if (!customElements.get('fz-quiz')) customElements.define('fz-quiz', FzQuiz);
