/** What went wrong in a page, from its first line on. The first script of every page that the tests make. */
window.faults = [];
addEventListener('error', ({ message }) => window.faults.push(message));
addEventListener('unhandledrejection', ({ reason }) => window.faults.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile }) =>
  window.faults.push(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}`),
);
