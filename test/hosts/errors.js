/** Errors that the widgets of a page reported. */
window.errors = [];
addEventListener('extops-error', ({ target, error }) => window.errors.push(`${target.localName}: ${error.code}`));
