// @ts-check
/** Whoever was sent to a place on the page comes to that place on the Chinese one. */
(() => {
  const link = document.querySelector('a[data-original]');
  if (link instanceof HTMLAnchorElement) link.hash = location.hash;
})();
