// Shows what the list 依据 at the end of the page says of a citation, beside the citation.
import { Cards } from './cards.js';

Object.assign(globalThis, {
  /** @param {HTMLElement} list */
  fazhiLawCards(list) {
    const cards = new Cards(list);
    cards.listen(document);
    return cards;
  },
});
