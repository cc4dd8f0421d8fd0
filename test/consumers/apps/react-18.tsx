import { ExtopsMap } from 'extops/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { dataset, place, start } from './contract.js';

const root = createRoot(place);

function Chart() {
  const [data, setData] = useState(() => dataset(1));
  start({ update: (number) => setData(dataset(number)), unmount: () => root.unmount() });
  return (
    <ExtopsMap
      className="chart"
      data={data}
      withoutExport
      onLoad={({ dataset }) => window.loaded.push(dataset.title)}
      onSelect={({ about }) => window.chosen.push(about?.target ?? undefined)}
    />
  );
}

root.render(<Chart />);
