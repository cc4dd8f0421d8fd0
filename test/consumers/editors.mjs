// What editors are told names every attribute and event of the manifest.
import { elementsIn, readInstalled } from './project.mjs';

const names = (list = []) => list.map(({ name }) => name);

/** What is missing, a line each. */
export function missingInEditors(folder) {
  const vscode = readInstalled(folder, 'dist/vscode.html-custom-data.json').tags;
  const jetbrains = readInstalled(folder, 'dist/web-types.json').contributions.html.elements;
  const css = names(readInstalled(folder, 'dist/vscode.css-custom-data.json').properties);
  return elementsIn(folder).flatMap(({ tagName, attributes, events, cssProperties, cssParts }) => {
    const [inVscode, inJetbrains] = [vscode, jetbrains].map((tags) => tags.find(({ name }) => name === tagName));
    return [
      ...lacking(`VS Code's ${tagName}`, names(attributes), names(inVscode?.attributes)),
      ...lacking(`JetBrains' ${tagName}`, names(attributes), names(inJetbrains?.attributes)),
      ...lacking(`JetBrains' ${tagName}`, names(events), names(inJetbrains?.js.events)),
      ...lacking(`JetBrains' ${tagName}`, names(cssParts), names(inJetbrains?.css.parts)),
      ...lacking("VS Code's style sheets", names(cssProperties), css),
    ];
  });
}

function lacking(where, wanted, found) {
  return wanted.filter((name) => !found.includes(name)).map((name) => `${where} lacks ${name}`);
}
