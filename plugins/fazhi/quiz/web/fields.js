// The fields of an item: what was answered in them, as texts that can be marked and kept.

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/**
 * Returns what is answered in; the boxes of a rubric are none of it.
 * @param {Element} fieldset
 */
export function fieldsOf(fieldset) {
  const fields = fieldset.querySelectorAll('input, select, textarea');
  return /** @type {Field[]} */ ([...fields]).filter((field) => !field.closest('.fz-self'));
}

/**
 * Returns the values of the chosen boxes, or the text of every field.
 * @param {Field[]} fields
 */
export function givenIn(fields) {
  return fields.filter((field) => !isBox(field) || field.checked).map((field) => field.value);
}

/**
 * Answers as someone did before; a value that a field does not know is left out.
 * @param {Field[]} fields
 * @param {string[]} given
 */
export function fill(fields, given) {
  fields.forEach((field, place) => {
    if (isBox(field)) field.checked = given.includes(field.value);
    else if (field instanceof HTMLSelectElement) field.value = knows(field, given[place]) ? given[place] : '';
    else field.value = given[place] ?? '';
  });
}

/**
 * @param {Field[]} fields
 * @param {boolean} isLocked
 */
export function lock(fields, isLocked) {
  for (const field of fields) {
    if (isBox(field) || field instanceof HTMLSelectElement) field.disabled = isLocked;
    else field.readOnly = isLocked;
  }
}

/**
 * @param {HTMLSelectElement} field
 * @param {string | undefined} value
 */
function knows(field, value) {
  return [...field.options].some((option) => option.value === value);
}

/**
 * @param {Field} field
 * @returns {field is HTMLInputElement}
 */
function isBox(field) {
  return field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');
}
