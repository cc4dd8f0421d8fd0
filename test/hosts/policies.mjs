/** The strictest content policy that docs/embedding.md promises to live under, without and with Trusted Types. */
export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data: blob:";
export const TRUSTED = `${STRICT}; require-trusted-types-for 'script'`;
