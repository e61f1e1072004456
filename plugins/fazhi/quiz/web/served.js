// Remembers how the server sent parts of the page, so that they can be put back.

export class Served {
  /** @type {(() => void)[]} */
  #restorers = [];

  /**
   * Gives an element other children.
   * @param {Element} parent
   * @param {Node[]} children
   */
  arrange(parent, children) {
    const served = [...parent.childNodes];
    this.#restorers.push(() => parent.replaceChildren(...served));
    parent.replaceChildren(...children);
  }

  /**
   * @param {Node} node
   * @param {string} text
   */
  write(node, text) {
    const served = node.textContent;
    if (served === text) return;
    this.#restorers.push(() => {
      node.textContent = served;
    });
    node.textContent = text;
  }

  /**
   * @param {HTMLElement} element
   * @param {string} name
   * @param {string} text
   */
  note(element, name, text) {
    const served = element.dataset[name];
    this.#restorers.push(() => {
      if (served === undefined) delete element.dataset[name];
      else element.dataset[name] = served;
    });
    element.dataset[name] = text;
  }

  /** Puts everything back, the last change first. */
  restore() {
    for (const restore of this.#restorers.splice(0).reverse()) restore();
  }
}
