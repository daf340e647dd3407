import type { Learned, LearnedDay, LearnedTable } from '../../../src/staff-protocol.ts';
import { element } from '../../shared/element.ts';
import { formatMoney } from '../../shared/money.ts';
import { saveFile } from '../save-file.ts';
import { type StaffApi, StaffError } from '../staff-api.ts';
import { type ChartOptions, chart } from './chart.ts';
import { type LearnSpeech, learnSpeech } from './learn-speech.ts';
import { heading, learnTables } from './learn-tables.ts';
import { SynonymsPanel } from './synonyms-panel.ts';

export type LearnPageOptions = {
  api: Pick<StaffApi, 'learn' | 'learnCsv' | 'synonyms' | 'acceptSynonyms' | 'takeBackSynonyms'>;
  language: LearnSpeech['language'];
  days: number;
  noService: string;
  signedOut(): void;
};

/** What the conversations teach: charts by day, and what was asked and not met. */
export class LearnPage {
  readonly node = element('section', { class: 'conversation learn', tabindex: -1 });
  readonly #options: LearnPageOptions;
  readonly #speech: LearnSpeech;
  readonly #state = element('p', { class: 'quiet', role: 'status' });

  constructor(options: LearnPageOptions) {
    this.#options = options;
    this.#speech = learnSpeech(options.language);
    this.node.setAttribute('aria-label', this.#speech.say('learn'));
  }

  async start(): Promise<void> {
    const { api, days, noService, signedOut } = this.#options;
    try {
      this.#draw(await api.learn(days));
    } catch (error) {
      if (error instanceof StaffError && error.status === 401) return signedOut();
      this.#state.textContent = error instanceof StaffError ? error.message : noService;
      this.node.replaceChildren(this.#state);
    }
  }

  close(): void {
    this.node.replaceChildren();
  }

  #draw(learned: Learned): void {
    const { say } = this.#speech;
    const save = (table: LearnedTable) => void this.#save(table);
    const synonyms = new SynonymsPanel({
      api: this.#options.api,
      speech: this.#speech,
      failed: (error) => this.#failed(error),
    });
    void synonyms.start();
    this.node.replaceChildren(
      element('h2', {}, say('lastDays', { n: this.#options.days })),
      element('p', { class: 'quiet' }, `${say('learnHint')} ${say('read', { n: learned.turnsRead })}`),
      this.#state,
      heading(say('conversations'), () => save('days'), this.#speech),
      element('div', { class: 'charts' }, ...chartsOf(learned, this.#speech)),
      ...learnTables(learned, this.#speech, save, synonyms),
    );
  }

  async #save(table: LearnedTable): Promise<void> {
    const { api, days } = this.#options;
    try {
      saveFile(await api.learnCsv(table, days), `${table}.csv`);
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    this.#state.textContent = error instanceof StaffError ? error.message : this.#options.noService;
    this.#state.scrollIntoView({ block: 'nearest' });
  }
}

function chartsOf({ days, currency = 'EUR' }: Learned, { say, language }: LearnSpeech): HTMLElement[] {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const common = {
    days: days.map(({ day }) => short.format(new Date(`${day}T12:00:00Z`))),
    words: { day: say('day'), table: say('table'), nothing: say('nothing') },
    format: (value: number) => number.format(value),
  };
  const of = (key: keyof LearnedDay) => days.map((day) => Number(day[key] ?? 0));
  const share = (key: keyof LearnedDay) =>
    days.map((day) => (day.turns === 0 ? undefined : (100 * Number(day[key] ?? 0)) / day.turns));
  const percent = (value: number) => `${number.format(value)} %`;
  const drawn: ChartOptions[] = [
    {
      ...common,
      title: say('conversations'),
      kind: 'bars',
      series: [{ name: say('conversations'), values: of('conversations'), tone: 'accent' }],
    },
    {
      ...common,
      title: say('share'),
      kind: 'lines',
      format: percent,
      series: [
        { name: say('answeredShare'), values: share('answered'), tone: 'good' },
        { name: say('noResultShare'), values: share('noResult'), tone: 'warn' },
        { name: say('withheldShare'), values: share('withheld'), tone: 'bad' },
        { name: say('degradedShare'), values: share('degraded'), tone: 'muted' },
      ],
    },
    {
      ...common,
      title: say('firstWord'),
      kind: 'lines',
      format: (value) => `${number.format(value / 1000)} s`,
      series: [
        { name: say('firstWord'), values: days.map(({ firstWordMs }) => firstWordMs), tone: 'accent' },
      ],
    },
    {
      ...common,
      title: say('orders_'),
      kind: 'bars',
      series: [{ name: say('orders_'), values: of('orders'), tone: 'accent' }],
    },
    {
      ...common,
      title: say('value'),
      kind: 'bars',
      format: (value) => formatMoney({ amount: Math.round(value), currency }, language),
      series: [{ name: say('value'), values: of('orderValue'), tone: 'good' }],
    },
    {
      ...common,
      title: say('thumbs'),
      kind: 'bars',
      series: [
        { name: say('up'), values: of('up'), tone: 'good' },
        { name: say('down'), values: of('down'), tone: 'bad' },
      ],
    },
    {
      ...common,
      title: say('sentiments'),
      kind: 'bars',
      series: [
        { name: say('positive'), values: of('positive'), tone: 'good' },
        { name: say('neutral'), values: of('neutral'), tone: 'muted' },
        { name: say('negative'), values: of('negative'), tone: 'bad' },
      ],
    },
  ];
  return drawn.map(chart);
}
