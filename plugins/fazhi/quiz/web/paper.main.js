import { offerCopying } from './copy-link.js';
import { MakePaper } from './paper.js';
import { offerPrinting } from './print-button.js';

const main = document.querySelector('main');
if (main) {
  offerPrinting();
  offerCopying(main);
  const paper = new MakePaper(main);
  addEventListener('hashchange', () => void paper.show(location.hash));
  void paper.show(location.hash);
}
