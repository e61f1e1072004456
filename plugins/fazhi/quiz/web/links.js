// Links to questions by their names.

import { create } from '../../core/web/dom.js';

/** @param {import('./question.js').Question[]} questions */
export function linksTo(questions) {
  const links = questions.map((question) => {
    const link = create('a', 'fz-missed__link', question.name);
    link.href = `#${question.fieldset.id}`;
    return create('li', '', link);
  });
  return create('ul', 'fz-links', ...links);
}
