const text = (en: string, de: string, ar: string) => ({ en, de, ar });

/** Three events of one half-year, in three languages. */
export const spoken = {
  version: 1,
  id: 'spoken',
  title: text('Spoken dataset', 'Gesprochener Datensatz', 'مجموعة منطوقة'),
  asOf: '2024-07-01',
  completeness: 'census',
  series: [{ id: 'east', name: text('East', 'Ost', 'الشرق'), provinces: ['dawn'] }],
  provinces: [
    { id: 'dawn', name: text('Dawn Province', 'Provinz Morgen', 'ولاية الفجر'), anchor: [44, 33] },
    { id: 'dusk', name: text('Dusk Province', 'Provinz Abend', 'ولاية الغسق'), anchor: [45, 2] },
  ],
  sources: [
    {
      id: 'paper',
      title: 'A report',
      publisher: 'The Paper',
      url: 'https://paper.example/1',
      date: '2024-07-01',
    },
  ],
  events: [
    {
      id: 'one',
      date: '2024-01-10',
      target: 'DEU',
      place: text('Mitte', 'Mitte', 'ميته'),
      outcome: 'attack',
      killed: 2,
      injured: 0,
      summary: text('A market was attacked.', 'Ein Markt wurde angegriffen.', 'هوجمت سوق.'),
      caveats: [text('The number of injured is early.', 'Die Zahl der Verletzten ist vorläufig.', 'عدد الجرحى أولي.')],
      attributions: [
        { province: 'dawn', basis: 'government', confidence: 'confirmed' },
        { province: 'dusk', basis: 'claim', confidence: 'presumed' },
      ],
      sources: ['paper'],
    },
    {
      id: 'two',
      date: '2024-03',
      target: 'DEU',
      outcome: 'foiled',
      summary: text('Two people were arrested.', 'Zwei Menschen wurden festgenommen.', 'أوقف شخصان.'),
      attributions: [{ province: 'dawn', basis: 'media', confidence: 'probable' }],
      sources: ['paper'],
    },
    {
      id: 'three',
      date: '2024-05-06',
      target: 'TUR',
      outcome: 'foiled',
      summary: text('A plan was found.', 'Ein Plan wurde entdeckt.', 'كُشف مخطط.'),
      attributions: [{ province: null, basis: 'claim', confidence: 'confirmed' }],
      sources: ['paper'],
    },
  ],
  totals: [{ id: 'half', period: '2024-H1', series: 'east', count: 5, sources: ['paper'] }],
};
