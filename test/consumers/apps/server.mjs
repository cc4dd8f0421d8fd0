// What frameworks write on a server: rich values stay out of the markup, plain ones are in it.
import assert from 'node:assert/strict';
import { createElement } from 'react';
import { renderToString as reactMarkup } from 'react-dom/server';
import { createSSRApp, h } from 'vue';
import { renderToString as vueMarkup } from 'vue/server-renderer';
import 'extops/define';
import { ExtopsMap } from 'extops/react';

const props = { data: { version: 1 }, period: '2024-H1' };
const markup = {
  'React 19': reactMarkup(createElement('extops-map', props)),
  'the components': reactMarkup(createElement(ExtopsMap, props)),
  Vue: await vueMarkup(createSSRApp({ render: () => h('extops-map', props) })),
};
for (const [name, html] of Object.entries(markup)) {
  assert.match(html, /^<extops-map\b/, name);
  assert.doesNotMatch(html, /\[object/, name);
}
assert.match(markup['React 19'], /period="2024-H1"/);
assert.match(markup.Vue, /period="2024-H1"/);
