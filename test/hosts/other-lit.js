/** What a copy of Lit of the page's own does when it is there first. */
globalThis.trustedTypes?.createPolicy('lit-html', { createHTML: (text) => text });
