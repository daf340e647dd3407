/** Spanish verbs of their own ways, folded. */

export type Own = {
  /** First person of the present, from which the subjunctive is made. */
  yo?: string;
  present?: readonly string[];
  subjunctive?: string;
  preterite?: string;
  future?: string;
  participle?: string;
  imperative?: string;
  also?: readonly string[];
};

/** Verbs of their own ways; compounds follow ("mantener", "proponer"). */
export const irregular: ReadonlyMap<string, Own> = new Map<string, Own>([
  [
    'tener',
    {
      yo: 'tengo',
      present: ['tienes', 'tiene', 'tienen'],
      preterite: 'tuv',
      future: 'tendr',
      imperative: 'ten',
    },
  ],
  [
    'venir',
    {
      yo: 'vengo',
      present: ['vienes', 'viene', 'vienen'],
      preterite: 'vin',
      future: 'vendr',
      imperative: 'ven',
      also: ['viniendo'],
    },
  ],
  ['poner', { yo: 'pongo', preterite: 'pus', future: 'pondr', participle: 'puest', imperative: 'pon' }],
  [
    'decir',
    {
      yo: 'digo',
      present: ['dices', 'dice', 'dicen'],
      preterite: 'dij',
      future: 'dir',
      participle: 'dich',
      imperative: 'di',
      also: ['diciendo', 'dijeron'],
    },
  ],
  [
    'hacer',
    { yo: 'hago', preterite: 'hic', future: 'har', participle: 'hech', imperative: 'haz', also: ['hizo'] },
  ],
  [
    'satisfacer',
    {
      yo: 'satisfago',
      preterite: 'satisfic',
      future: 'satisfar',
      participle: 'satisfech',
      also: ['satisfizo'],
    },
  ],
  ['traer', { yo: 'traigo', preterite: 'traj', also: ['trajeron', 'trayendo'] }],
  ['salir', { yo: 'salgo', future: 'saldr' }],
  ['valer', { yo: 'valgo', future: 'valdr' }],
  ['caer', { yo: 'caigo', also: ['cayo', 'cayeron', 'cayendo'] }],
  ['oir', { yo: 'oigo', present: ['oyes', 'oye', 'oyen'], also: ['oyo', 'oyeron', 'oyendo'] }],
  ['ver', { yo: 'veo', participle: 'vist', also: ['veia', 'veian', 'veiamos'] }],
  ['dar', { yo: 'doy', subjunctive: 'd', preterite: 'd', also: ['di', 'dio', 'den', 'de', 'demos'] }],
  [
    'poder',
    {
      present: ['puedo', 'puedes', 'puede', 'pueden'],
      subjunctive: 'pued',
      preterite: 'pud',
      future: 'podr',
      also: ['pudiendo', 'podamos'],
    },
  ],
  [
    'querer',
    {
      present: ['quiero', 'quieres', 'quiere', 'quieren'],
      subjunctive: 'quier',
      preterite: 'quis',
      future: 'querr',
      also: ['queramos'],
    },
  ],
  ['saber', { yo: 'se', subjunctive: 'sep', preterite: 'sup', future: 'sabr' }],
  [
    'haber',
    {
      present: ['he', 'has', 'ha', 'hemos', 'han', 'hay'],
      subjunctive: 'hay',
      preterite: 'hub',
      future: 'habr',
    },
  ],
  ['conducir', { yo: 'conduzco', preterite: 'conduj', also: ['condujeron'] }],
  ['traducir', { yo: 'traduzco', preterite: 'traduj', also: ['tradujeron'] }],
  ['escribir', { participle: 'escrit' }],
  ['describir', { participle: 'descrit' }],
  ['descubrir', { participle: 'descubiert' }],
  ['volver', { participle: 'vuelt' }],
  ['resolver', { participle: 'resuelt' }],
  ['freir', { participle: 'frit' }],
]);

/** Whole paradigms that follow no rule. */
export const whole: ReadonlyMap<string, string> = new Map([
  [
    'ser',
    'soy eres es somos sois son era eras eramos eran fui fuiste fue fuimos fueron sere seras sera seremos seran seria serias seriamos serian sea seas seamos sean fuera fueras fueran fuese siendo sido',
  ],
  [
    'estar',
    'estoy estas esta estamos estais estan estaba estabas estabamos estaban estuve estuvo estuvieron estare estara estaremos estaran estaria estarian estariamos este estes estemos esten estuviera estuviese estando estado',
  ],
  [
    'ir',
    'voy vas va vamos vais van iba ibas ibamos iban ire iras ira iremos iran iria irias irian iriamos vaya vayas vayamos vayan yendo ido fue fueron',
  ],
]);
