import { assert } from '@open-wc/testing';
import '../../src/define.js';
import { chartIn } from '../../stories/reader.js';
import { COLOURS, TOKENS } from '../../stories/tokens.js';
import { readWidgets, type Named, type Widget } from './manifest.js';
import { allStories, show, type StoryCase } from './stories.js';

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  assert.isTrue(response.ok, address);
  return response.text();
}

const widgets = await readWidgets();
const stories = await allStories();
const theming = await text('/docs/theming.md');
const embedding = await text('/docs/embedding.md');

function pageOf({ tagName }: Widget): Promise<string> {
  return text(`/docs/${tagName.replace('extops-', '')}.md`);
}

/** The arguments of every story that draws a widget, and of those that draw several. */
function argumentsFor({ tagName }: Widget): Set<string> {
  const cases = [...stories.values()].flat().filter(({ meta }) => (meta.component ?? tagName) === tagName);
  return new Set(cases.flatMap(({ meta, story }: StoryCase) => Object.keys({ ...meta.args, ...story.args })));
}

/** By tag, the labels on the stories that draw an element's parts on it. */
async function drawMaps(): Promise<Map<string, (string | null)[]>> {
  const maps = new Map<string, (string | null)[]>();
  const canvas = document.body.appendChild(document.createElement('main'));
  for (const example of stories.get('Theming/Parts') ?? []) {
    await show(example, canvas);
    const labels = [...canvas.querySelectorAll('.part-label')].map(({ textContent }) => textContent);
    maps.set(chartIn(canvas).localName, labels);
  }
  canvas.remove();
  return maps;
}

function missing(names: readonly Named[] | undefined, isThere: (name: string) => boolean): string[] {
  return (names ?? []).map(({ name }) => name).filter((name) => !isThere(name));
}

describe('everything public is shown or told', () => {
  const mapsOfParts = drawMaps();

  it('there are five widgets, with what they have', () => {
    assert.lengthOf(widgets, 5);
    for (const { tagName, attributes, events, cssParts, cssProperties } of widgets) {
      assert.isNotEmpty(attributes, `attributes of ${tagName}`);
      assert.isNotEmpty(events, `events of ${tagName}`);
      assert.isNotEmpty(cssParts, `parts of ${tagName}`);
      assert.isNotEmpty(cssProperties, `custom properties of ${tagName}`);
    }
  });

  for (const widget of widgets) {
    describe(`<${widget.tagName}>`, () => {
      it('its page: when to use it, when not, how it reads, who else reads it, do and don’t', async () => {
        const page = await pageOf(widget);
        const sections = ['When to use it', 'When not', 'How it reads', 'Accessibility', "Do and don't"];
        assert.deepEqual(
          sections.filter((section) => !page.includes(`\n## ${section}\n`)),
          [],
        );
      });

      it('attributes: in a story, or on its page', async () => {
        const [page, args] = [await pageOf(widget), argumentsFor(widget)];
        assert.deepEqual(
          missing(widget.attributes, (name) => args.has(name) || page.includes(`\`${name}\``)),
          [],
        );
      });

      it('attributes and events: described', () => {
        const bare = [...(widget.attributes ?? []), ...(widget.events ?? []), ...(widget.cssParts ?? [])].filter(
          ({ description }) => !description,
        );
        assert.deepEqual(bare, []);
      });

      it('events: on the page about embedding', () => {
        assert.deepEqual(
          missing(widget.events, (name) => embedding.includes(`\`${name}\``)),
          [],
        );
      });

      it('parts: on the map of parts', async () => {
        const labels = (await mapsOfParts).get(widget.tagName) ?? [];
        assert.deepEqual(
          missing(widget.cssParts, (name) => labels.includes(name)),
          [],
        );
      });

      it('parts and custom properties: on the page about theming', () => {
        const named = [...(widget.cssParts ?? []), ...(widget.cssProperties ?? [])];
        assert.deepEqual(
          missing(named, (name) => theming.includes(`| \`${name}\` `)),
          [],
        );
      });
    });
  }
});

describe('tokens', () => {
  const told = new Map(
    widgets.flatMap(({ cssProperties = [] }) => cssProperties).map((property) => [property.name, property]),
  );

  it('are in the manifest, with the same defaults and words', () => {
    for (const { name, light, dark, acts } of TOKENS) {
      const expected = light === dark ? light : `light-dark(${light}, ${dark})`;
      assert.include(told.get(name), { default: expected, description: `${acts}.` }, name);
    }
    assert.sameMembers(
      [...told.keys()],
      TOKENS.map(({ name }) => name),
    );
  });

  it('are on the page about theming, with the same defaults and words', () => {
    const rows = theming.split('\n').map((row) => row.replace(/\s+/g, ' '));
    for (const { name, light, dark, acts } of COLOURS) {
      assert.include(rows, `| \`${name}\` | \`${light}\` | \`${dark}\` | ${acts} |`);
    }
  });
});
