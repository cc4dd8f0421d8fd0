import 'extops/define';
import type {} from 'extops/jsx/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { dataset, place, start } from './contract.js';

const root = createRoot(place);

function Chart() {
  const [number, setNumber] = useState(1);
  const [data, setData] = useState(() => dataset(1));
  const update = (next: number) => {
    setNumber(next);
    setData(dataset(next));
  };
  start({ update, unmount: () => root.unmount() });
  return (
    <extops-map
      className="chart"
      data={data}
      period={2024}
      target={['DEU', 'FRA']}
      heading={`Chart ${number}`}
      without-export
      onextops-load={({ dataset }) => window.loaded.push(dataset.title)}
      onextops-select={({ about }) => window.chosen.push(about?.target ?? undefined)}
    />
  );
}

root.render(<Chart />);
