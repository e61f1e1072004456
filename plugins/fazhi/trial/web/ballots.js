// The votes of a class, as they stand on the page: an issue is a field set, a choice a line of its list.

import { say } from '../../core/web/dom.js';
import { counted } from './memory.js';

/**
 * Returns the votes after a button was pressed that adds or takes one.
 * @param {number[][]} votes
 * @param {ParentNode} root
 * @param {HTMLElement} button
 */
export function afterPress(votes, root, button) {
  const issues = [...root.querySelectorAll('.fz-vote')];
  return votes.map((counts, issue) => {
    const rows = [...issues[issue].querySelectorAll('li')];
    return counts.map((count, choice) =>
      rows[choice].contains(button) ? counted(count, Number(button.dataset.vote)) : count,
    );
  });
}

/**
 * @param {number[][]} votes
 * @param {ParentNode} root
 * @param {string} words  That say how many there are.
 */
export function showVotes(votes, root, words) {
  for (const [at, issue] of [...root.querySelectorAll('.fz-vote')].entries()) {
    const most = Math.max(1, ...votes[at]);
    for (const [choice, row] of [...issue.querySelectorAll('li')].entries()) {
      const count = votes[at][choice];
      const said = row.querySelector('output');
      const bar = row.querySelector('meter');
      if (said) said.textContent = say(words, { count });
      if (bar) bar.value = count / most;
    }
  }
}
