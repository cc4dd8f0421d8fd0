// Journeys through a built page that need a real wheel, a real finger, a second copy of the script, or a file that opens
// alone. Needs a build.
//   node test/journeys/run.mjs
import { test } from 'node:test';
import { useBrowser } from '../setup/use-browser.mjs';
import { copiesStayInSync } from './copies.mjs';
import { selectionsAreCopied } from './copying.mjs';
import { drawingsOpenAlone } from './drawings.mjs';
import { figuresStandTwice } from './figures-twice.mjs';
import { fingersScrollAndTap } from './fingers.mjs';
import { serversDraw } from './server.mjs';
import { figuresStandIn } from './stand-in.mjs';
import { stillsAreTheLivePictures } from './stills.mjs';

const chromium = useBrowser();
const onPage = (journey) => async (t) => journey(await chromium.newPage(t), chromium.address, t);

test('two copies of the script share filters, highlight and address', onPage(copiesStayInSync));
test('an exported drawing shows alone what the page shows', onPage(drawingsOpenAlone));
test('a wheel or a finger scrolls the page, a tap opens events', onPage(fingersScrollAndTap));
test('what the command draws is what a reader exports', onPage(stillsAreTheLivePictures));
test('a figure is replaced by the live chart in one step', onPage(figuresStandIn));
test('the second of two equal figures looks like the only one', onPage(figuresStandTwice));
test('a selection copies what is seen of the widgets in it', onPage(selectionsAreCopied));
test('server-rendered elements are hydrated', onPage(serversDraw));
