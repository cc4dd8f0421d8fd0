import type { CountryCode } from './model.js';
import { nearest } from './suggest.js';

/** ISO 3166-1 alpha-3 codes that begin with their alpha-2 code, and Kosovo's XKX. */
const REGULAR =
  'AFGAIAALBARGASMAUSAZEBELBFABGRBHRBLMBMUBOLBRABTNBVTBWACANCCKCHECIVCMRCOLCRICUBCXRCYPCZEDEUDJIDMADOMDZAECU' +
  'EGYERIESPETHFINFJIFRAGABGBRGEOGGYGHAGIBGMBGRCGTMGUMHKGHMDHNDHRVHTIHUNIDNIMNINDIOTIRNISLITAJEYJORJPNKENKGZ' +
  'KHMKIRKNAKWTLAOLBNLCALIELKALSOLTULUXLVAMARMCOMDAMHLMKDMLIMMRMNGMRTMSRMUSMWIMYSNAMNCLNERNFKNGANICNLDNORNPL' +
  'NRUNZLOMNPANPERPHLPRIPSEQATREUROURUSRWASAUSDNSGPSHNSJMSLESMRSOMSSDSTPSXMSYRTCATGOTHATJKTKLTLSTONTTOTWNTZA' +
  'UGAUMIUSAUZBVATVCTVENVGBVIRVNMVUTWSMXKXYEMZAFZMBZWE';

/** The others: alpha-3, then alpha-2. */
const IRREGULAR =
  'ABWAWAGOAOALAAXANDADAREAEARMAMATAAQATFTFATGAGAUTATBDIBIBENBJBESBQBGDBDBHSBSBIHBABLRBYBLZBZBRBBBBRNBNCAFCF' +
  'CHLCLCHNCNCODCDCOGCGCOKCKCOMKMCPVCVCUWCWCYMKYDNKDKESHEHESTEEFLKFKFROFOFSMFMGINGNGLPGPGNBGWGNQGQGRDGDGRLGL' +
  'GUFGFGUYGYIRLIEIRQIQISRILJAMJMKAZKZKORKRLBRLRLBYLYMACMOMAFMFMDGMGMDVMVMEXMXMLTMTMNEMEMNPMPMOZMZMTQMQMYTYT' +
  'NIUNUPAKPKPCNPNPLWPWPNGPGPOLPLPRKKPPRTPTPRYPYPYFPFSENSNSGSGSSLBSBSLVSVSPMPMSRBRSSURSRSVKSKSVNSISWESESWZSZ' +
  'SYCSCTCDTDTKMTMTUNTNTURTRTUVTVUKRUAURYUYWLFWF';

/** Codes and names that people write and that neither ISO 3166-1 nor its names in `Intl` have: alpha-3, then what is written. */
const ALIASES =
  'GBR uk,GBR britain,GBR great britain,GBR england,GRC el,DEU ger,DEU ddr,CHE sui,NLD ned,NLD holland,DNK den,SAU ksa,ARE uae,' +
  'IRN iri,PSE palestine,PSE west bank,PSE gaza,XKX kos,XKX rks,USA america,USA united states of america,RUS russian federation,' +
  'TUR turkey,CIV ivory coast,COD zar,COD drc,COD zaire,COD dr congo,COG congo,MMR burma,MMR bur,TLS tmp,TLS east timor,ROU rom,' +
  'CZE czech republic,SWZ swaziland,MKD macedonia,SYR syrian arab republic,KOR korea,PHL phi,IDN ina,MYS mas,ZAF rsa,DZA alg,LBY lba';

function pairs(): [string, CountryCode][] {
  const regular = REGULAR.match(/.{3}/g)!.map((code): [string, CountryCode] => [code.slice(0, 2), code]);
  const irregular = IRREGULAR.match(/.{5}/g)!.map((code): [string, CountryCode] => [code.slice(3), code.slice(0, 3)]);
  return [...regular, ...irregular];
}

/** ISO 3166-1, and `XK` for Kosovo: what a file may name a country by. */
export const ALPHA3_BY_ALPHA2: ReadonlyMap<string, CountryCode> = /* @__PURE__ */ new Map(pairs());

const ALPHA2_BY_ALPHA3: ReadonlyMap<CountryCode, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ pairs().map(([two, three]) => [three, two]),
);

/** The alpha-3 code for an alpha-2 or alpha-3 code in capitals; `null` where ISO 3166-1 has no such code. */
export function normaliseCountry(code: string): CountryCode | null {
  return ALPHA2_BY_ALPHA3.has(code) ? code : (ALPHA3_BY_ALPHA2.get(code) ?? null);
}

/** The alpha-2 code, which is what `Intl.DisplayNames` wants; `null` where there is none. */
export function alpha2Of(code: CountryCode): string | null {
  return ALPHA2_BY_ALPHA3.get(code) ?? null;
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/gi, ' ')
    .trim()
    .toLowerCase();
}

let written: Map<string, CountryCode> | undefined;

/** Everything a country may be written as, in plain lower case: aliases, English names, codes; the codes win. */
function spellings(): Map<string, CountryCode> {
  if (written) return written;
  written = new Map(ALIASES.split(',').map((alias) => [alias.slice(4), alias.slice(0, 3)]));
  const names = Intl.DisplayNames && new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (const [two, three] of ALPHA3_BY_ALPHA2) {
    written.set(plain(names?.of(two) ?? three), three);
    written.set(two.toLowerCase(), three).set(three.toLowerCase(), three);
  }
  return written;
}

/**
 * The country somebody may have meant: a code in small letters, an English name or its first words, a former or a
 * sports code, or a slip of the finger in one of these. `null` where nothing is near.
 */
export function suggestCountry(text: string): CountryCode | null {
  const wanted = plain(text.slice(0, 100));
  if (wanted === '') return null;
  const known = spellings();
  const names = [...known.keys()];
  const longer = () => (wanted.length > 3 ? names.find((name) => name.startsWith(`${wanted} `)) : undefined);
  return known.get(wanted) ?? known.get(longer() ?? nearest(wanted, names) ?? '') ?? null;
}
