/** What the map needs to know about the world that its source does not say. Degrees, `[lon, lat]`. */

/**
 * ISO 3166-1 codes without a shape of their own in the source, at the place a reader would look for them.
 * Where the source draws the land as part of another country (France, Norway, the Netherlands …), that shape stays as it is.
 */
export const POINTS = {
  ATA: [-45.6, -60.6], // South Orkney Islands: ISO's AQ is everything south of 60°S, and the map ends there
  BES: [-68.3, 12.2], // Bonaire, the largest of the three
  BVT: [3.4, -54.4],
  CCK: [96.8, -12.2],
  CXR: [105.6, -10.5],
  GIB: [-5.35, 36.14],
  GLP: [-61.55, 16.25],
  GUF: [-53.1, 4],
  MTQ: [-61, 14.65],
  MYT: [45.15, -12.8],
  REU: [55.5, -21.1],
  SJM: [16, 78.6], // Svalbard
  TKL: [-171.8, -9.2],
  UMI: [166.6, 19.3], // Wake Island, one of nine
};

/** Label points where the computed one is poor, with the reason. */
export const LABELS = {
  MYS: [102.4, 4.2], // computed: Borneo; the capital and most people are on the peninsula
  RUS: [45, 57], // computed: Siberia, outside every view of Europe and the Middle East
};

/** Islands, and one strip of coast, that readers would miss although they are small: a point on each. */
export const KEPT_ISLANDS = {
  ESP: [
    [-16.6, 28.3],
    [-15.6, 28],
    [-14, 28.4],
    [-13.6, 29.05],
  ], // Tenerife, Gran Canaria, Fuerteventura, Lanzarote
  FRA: [
    [-61.7, 16.1],
    [-61.4, 16.3],
    [45.15, -12.8],
  ], // Guadeloupe, Mayotte
  PRT: [
    [-17, 32.75],
    [-25.4, 37.8],
  ], // Madeira, São Miguel
  PSE: [[34.36, 31.4]], // the Gaza Strip
};

/**
 * Borders that are disputed, in law or on the ground, as far as the source has a line for them. `within` keeps the
 * disputed stretch of a longer border: `[west, south, east, north]`.
 */
export const CONTESTED = [
  { between: ['IND', 'PAK'], within: [73, 32.3, 78, 36] }, // Line of Control and working boundary
  { between: ['CHN', 'IND'] }, // Line of Actual Control
  { between: ['IND', 'KAS'] },
  { between: ['KAS', 'PAK'] },
  { between: ['CHN', 'KAS'] },
  { between: ['ESH', 'MAR'] },
  { between: ['SRB', 'XKX'] },
  { between: ['CYN', 'CYP'] },
  { between: ['SOL', 'SOM'] },
  { between: ['ISR', 'PSE'] },
  { between: ['ISR', 'SYR'] }, // the Golan Heights lie on the Israeli side of the source's line
];

/** English names that the source abbreviates, spells another way or lacks, as a reader would see them under the map. */
export const NAMES = {
  ALA: 'Åland Islands',
  ATA: 'Antarctica',
  ATC: 'Ashmore and Cartier Islands',
  ATF: 'French Southern Territories',
  ATG: 'Antigua & Barbuda',
  BES: 'Caribbean Netherlands',
  BIH: 'Bosnia & Herzegovina',
  BLM: 'St. Barthélemy',
  BVT: 'Bouvet Island',
  CAF: 'Central African Republic',
  CCK: 'Cocos (Keeling) Islands',
  CIV: 'Côte d’Ivoire',
  COD: 'DR Congo',
  COK: 'Cook Islands',
  CPV: 'Cape Verde',
  CXR: 'Christmas Island',
  CYM: 'Cayman Islands',
  CYN: 'Northern Cyprus',
  DOM: 'Dominican Republic',
  ESH: 'Western Sahara',
  FLK: 'Falkland Islands',
  FRO: 'Faroe Islands',
  GIB: 'Gibraltar',
  GLP: 'Guadeloupe',
  GNQ: 'Equatorial Guinea',
  GUF: 'French Guiana',
  HMD: 'Heard & McDonald Islands',
  IOA: 'Australian Indian Ocean Territories',
  IOT: 'British Indian Ocean Territory',
  KNA: 'St. Kitts & Nevis',
  LCA: 'St. Lucia',
  MAF: 'St. Martin',
  MHL: 'Marshall Islands',
  MNP: 'Northern Mariana Islands',
  MTQ: 'Martinique',
  MYT: 'Mayotte',
  PCN: 'Pitcairn Islands',
  PYF: 'French Polynesia',
  REU: 'Réunion',
  SGS: 'South Georgia & South Sandwich Islands',
  SHN: 'St. Helena',
  SJM: 'Svalbard & Jan Mayen',
  SLB: 'Solomon Islands',
  SPM: 'St. Pierre & Miquelon',
  SSD: 'South Sudan',
  STP: 'São Tomé & Príncipe',
  SWZ: 'Eswatini',
  TCA: 'Turks & Caicos Islands',
  TKL: 'Tokelau',
  TTO: 'Trinidad & Tobago',
  UMI: 'U.S. Outlying Islands',
  USA: 'United States',
  VAT: 'Vatican City',
  VCT: 'St. Vincent & Grenadines',
  VGB: 'British Virgin Islands',
  VIR: 'U.S. Virgin Islands',
  WLF: 'Wallis & Futuna',
};
