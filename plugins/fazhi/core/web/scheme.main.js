// A page without the theme takes the colours that the reader chose on the other pages: the theme keeps them in the
// browser, under the site's path. Without any, the system's stay.
(() => {
  const root = document.currentScript?.dataset.root ?? './';
  const place = `${new URL(root, document.location.href).pathname}.__palette`;
  try {
    const { color } = JSON.parse(localStorage.getItem(place) ?? '{}');
    if (color?.scheme) document.documentElement.dataset.scheme = color.scheme === 'slate' ? 'dark' : 'light';
  } catch {
    // nothing is kept here, or not by the theme
  }
})();
