// Shows what the list 依据 at the end of the page says of a citation, beside the citation.

import { Cards } from './cards.js';

const list = document.querySelector('.fz-basis');
if (list instanceof HTMLElement) new Cards(list).listen(document);
