// @ts-check
/** What Material leaves out: wide tables and code scroll by keyboard, labels are buttons. */
(() => {
  /** A table or code wider than the page gets a tab stop: arrow keys scroll it. All are measured before any changes. */
  const markWideBoxes = () => {
    const boxes = [...document.querySelectorAll('.md-typeset__scrollwrap, .md-typeset pre > code')];
    const wide = new Set(boxes.filter((box) => box.scrollWidth > box.clientWidth));
    for (const box of boxes) {
      if (wide.has(box)) {
        box.setAttribute('tabindex', '0');
      } else {
        box.removeAttribute('tabindex');
      }
    }
  };

  /** Material puts the copy button of every block into a `nav` without a name; it is no landmark. */
  const hideCopyLandmarks = () => {
    for (const nav of document.querySelectorAll('nav.md-code__nav')) {
      nav.setAttribute('role', 'presentation');
    }
  };

  /** The buttons in the menu's and the search's label. Material must not hear the key too: it would open the best hit. */
  const pressLabels = () => {
    for (const button of document.querySelectorAll('.fz-press')) {
      button.addEventListener('keydown', (event) => {
        if (!(event instanceof KeyboardEvent) || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        event.stopPropagation();
        button.closest('label')?.click();
      });
    }
  };

  addEventListener('load', markWideBoxes);
  addEventListener('load', hideCopyLandmarks);
  addEventListener('resize', markWideBoxes);
  pressLabels();
})();
