/** Koa middleware for the test runner: `/host?html=…&policy=…` is somebody's page, word for word, under a policy of theirs; with `type`, of another type than HTML. */
export async function hosts(ctx, next) {
  if (ctx.path !== '/host') return next();
  const { html, policy, type } = ctx.query;
  if (policy) ctx.set('content-security-policy', policy);
  ctx.type = type || 'text/html; charset=utf-8';
  ctx.body = html;
  return undefined;
}
