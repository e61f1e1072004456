// A page without the theme takes the colours of the site's other pages: the theme keeps in the browser, under the
// site's path, what it showed last, at first the system's. Where nothing is kept the system's colours hold.
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
