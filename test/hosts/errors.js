/** What the widgets of a page said went wrong in them. */
window.errors = [];
addEventListener('extops-error', ({ target, error }) => window.errors.push(`${target.localName}: ${error.code}`));
