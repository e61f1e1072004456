// What is chosen on a page stands in its address: to go back to, and to send to somebody.

/** @param {ParentNode} place */
const fieldsOf = (place) =>
  /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ (Array.from(place.querySelectorAll('[name]')));

/**
 * @param {HTMLInputElement | HTMLSelectElement} field
 * @returns {field is HTMLInputElement}
 */
const isBox = (field) => 'checked' in field;

/**
 * Choose in the boxes and lists of a place what the address names; what it names beside them is left alone.
 *
 * @param {ParentNode} place
 */
export function chooseByAddress(place) {
  const query = new URLSearchParams(location.search);
  for (const field of fieldsOf(place)) {
    const wanted = query.getAll(field.name);
    if (isBox(field)) field.checked = wanted.includes(field.value);
    else field.value = Array.from(field.options, ({ value }) => value).find((value) => wanted.includes(value)) ?? '';
  }
}

/**
 * Write into the address what is chosen in the boxes and lists of a place.
 *
 * @param {ParentNode} place
 */
export function keepInAddress(place) {
  const query = new URLSearchParams(location.search);
  const fields = fieldsOf(place);
  for (const { name } of fields) query.delete(name);
  for (const field of fields)
    if (field.value && (!isBox(field) || field.checked)) query.append(field.name, field.value);
  writeQuery(query);
}

/** @param {URLSearchParams} query */
export function writeQuery(query) {
  const address = new URL(location.href);
  address.search = query.toString();
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}
