/** @jsxImportSource preact */
import 'extops/define';
import type {} from 'extops/jsx/preact';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { dataset, place, start } from './contract.js';

function Chart() {
  const [data, setData] = useState(() => dataset(1));
  start({ update: (number) => setData(dataset(number)), unmount: () => render(null, place) });
  return (
    <extops-map
      class="chart"
      data={data}
      period={2024}
      target={['DEU', 'FRA']}
      without-export
      onextops-load={({ dataset }) => window.loaded.push(dataset.title)}
      onextops-select={({ about }) => window.chosen.push(about?.target ?? undefined)}
    />
  );
}

render(<Chart />, place);
