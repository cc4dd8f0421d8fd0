/** The block in WordPress's editor: the chart as the server writes it, to be seen and not pressed, and the settings beside it. */
(({ blocks, blockEditor, components, element, serverSideRender: ServerSideRender }) => {
  const { createElement: h, Fragment } = element;

  const WIDGETS = [
    { value: 'map', label: 'Map by target country' },
    { value: 'flows', label: 'Flows from province to country' },
    { value: 'halves', label: 'Half-years compared' },
    { value: 'events', label: 'Events, one by one' },
  ];
  const TEXTS = [
    ['period', 'Period', '2024, 2024-H1 or 2022-H1/2024-H1; all when empty'],
    ['region', 'Region', 'europe, middle-east, world and so on; fits the data when empty'],
    ['theme', 'Theme', 'light or dark; follows the page when empty'],
    ['heading', 'Heading', 'Made from the data when empty'],
    ['src', 'Data', 'A file in the plugin’s folder or an address; the bundled edition when empty'],
  ];

  function Edit({ attributes, setAttributes }) {
    const set = (name) => (value) => setAttributes({ [name]: value });
    const field = ([name, label, help]) =>
      h(components.TextControl, { key: name, label, help, value: attributes[name], onChange: set(name) });
    const widget = { label: 'Widget', options: WIDGETS, value: attributes.widget, onChange: set('widget') };
    const panel = h(components.PanelBody, null, h(components.SelectControl, widget), TEXTS.map(field));
    const rendered = h(components.Disabled, null, h(ServerSideRender, { block: 'extops/chart', attributes }));
    return h(
      Fragment,
      null,
      h(blockEditor.InspectorControls, null, panel),
      h('div', blockEditor.useBlockProps(), rendered),
    );
  }

  blocks.registerBlockType('extops/chart', { edit: Edit, save: () => null });
})(window.wp);
