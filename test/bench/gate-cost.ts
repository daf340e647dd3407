import { createProgress } from '../../ingest/progress.ts';
import { readCatalogue } from '../../ingest/read-catalogue.ts';
import { readPages } from '../../ingest/read-pages.ts';
import { readShop } from '../../ingest/read-shop.ts';
import type { Facts } from '../../src/chat/facts.ts';
import { Gate } from '../../src/chat/gate/gate.ts';
import { tokenise } from '../../src/language/tokens.ts';
import type { Language } from '../../src/protocol.ts';
import { type Measure, median, type Row } from './measure.ts';

/** Of a local model's answer a token is about so many letters: what the stream brings at a time. */
const lettersAToken = 4;
const productsFound = 8;
/** Until the compiler is done with what a service that answers all day runs all day. */
const warmRounds = 300;
/** One reading is too short to be timed. */
const times = 20;

type Turn = { shop: string; language: Language; question: string; answer: string };

const turns: readonly Turn[] = [
  {
    shop: 'sports',
    language: 'es',
    question: 'Busco zapatillas para correr por asfalto',
    answer: `¡Claro! Para correr por asfalto tenemos estas opciones:
- **Zapatillas de correr Brisa**: 49,95 €, antes 59,95 €, con malla y un drop de 8 mm
- **Zapatillas de correr Chispa**: 39,99 €, pesan 270 g
- **Zapatillas de correr Meteoro 2**: 89,95 €, con amortiguación alta

La Chispa es más barata que la Brisa: cuesta 9,96 € menos. La Brisa tiene una valoración de 4,4 sobre 5 y la Meteoro 2, de 4,6. Si busca más amortiguación, le recomiendo la Meteoro 2, que está disponible en azul y en negro. ¿Qué talla necesita?`,
  },
  {
    shop: 'home',
    language: 'en',
    question: 'I need a kettle',
    answer: `Sure! We have two kettles for you:
- **Gooseneck Kettle Heron**: €69.00, down from €79.00, holds 0.9 l and has temperature control
- **Rapid Kettle Wren**: €34.50, holds 1.7 l, 2400 W

The Wren is €34.50 cheaper than the Heron. The Heron is rated 4.6 out of 5 and the Wren 4.3. Both are made of stainless steel and have auto shut-off. If you like to control the temperature, the Heron is the better choice: it comes in black, white and copper. Would you like to know more about either of them?`,
  },
  {
    shop: 'pizzeria',
    language: 'es',
    question: '¿Qué pizzas tenéis?',
    answer: `¡Hola! Tenemos tres pizzas en la carta:
- **Pizza de pepperoni**: 12,95 €, con tomate, mozzarella y pepperoni
- **Pizza de jamón y queso**: 10,95 €, con tomate, mozzarella y jamón cocido
- **Pizza de huevo**: 11,95 €, con un huevo de corral

La más barata de las tres es la pizza de jamón y queso. También puede añadir unas patatas fritas por 4,50 € o una ensalada griega por 7,25 €. De beber hay zumo de naranja, Sprite y agua, a 3,00 €, 3,00 € y 5,00 €. ¿Qué le apetece?`,
  },
];

/** What judging adds to each token, warm, beside cutting the same text into words once. */
export const gateCost: Measure = {
  name: 'gate-cost',
  async run(context): Promise<Row[]> {
    const read = await Promise.all(turns.map(readTurn));
    for (let round = 0; round < warmRounds; round += 1)
      for (const { facts, pieces } of read) drip(gateOf(facts), pieces);
    const tokens = read.reduce((sum, { pieces }) => sum + pieces.length, 0);
    const gates: number[] = [];
    const words: number[] = [];
    const starts: number[] = [];
    const firstStarts: number[] = [];
    for (let round = 0; round < Math.max(context.rounds, 15) * 4; round += 1) {
      const open = read.map((one) => ({ ...one, gate: undefined as Gate | undefined }));
      starts.push(
        timeOf(() => {
          for (const one of open) one.gate = gateOf(one.facts);
        }) / read.length,
      );
      const unmet = read.map(({ facts }) => structuredClone(facts));
      firstStarts.push(timeOf(() => unmet.map(gateOf)) / read.length);
      gates.push(
        timeOf(() => {
          for (const { gate, pieces } of open) drip(gate, pieces);
        }) / tokens,
      );
      words.push(
        timeOf(() => {
          for (const { answer } of read) for (let at = 0; at < times; at += 1) tokenise(answer);
        }) /
          tokens /
          times,
      );
    }
    const value = median(gates);
    const beside = { what: 'finding the words of the text, once', value: median(words) };
    return [
      {
        what: `the gate, each token of an answer on ${productsFound} products (processor time)`,
        value,
        unit: 'µs',
        beside,
        compared: { kind: 'ratio', value: value / beside.value },
        budget: '≤ 50 µs',
        rounds: gates.length,
      },
      {
        what: 'the gate, before the first token, on products and pages of earlier turns',
        value: median(starts) / 1000,
        unit: 'ms',
        beside: {
          what: 'the same, on products and pages no turn had before',
          value: median(firstStarts) / 1000,
        },
        rounds: starts.length,
      },
    ];
  },
};

type ReadTurn = { facts: Facts; answer: string; pieces: string[] };

async function readTurn({ shop, language, question, answer }: Turn): Promise<ReadTurn> {
  const folder = `data/${shop}`;
  const { products } = await readCatalogue({
    files: [`${folder}/catalogue.jsonl`],
    fallbackLanguage: 'es',
    progress: createProgress(),
    say: () => {},
  });
  const pages = await readPages(`${folder}/pages`, language);
  const found = products.slice(0, productsFound);
  const facts: Facts = {
    language,
    shop: await readShop(`${folder}/shop.json`),
    products: found.map((product) => ({ product, from: 'found' })),
    pages: pages.filter((page) => page.language === language).map((page) => ({ page, passage: page.text })),
    counts: { total: found.length, inStock: found.length },
    shown: found.map(({ id }) => id),
    shopperAmounts: [],
    question,
    told: [],
  };
  return { facts, answer, pieces: answer.match(new RegExp(`.{1,${lettersAToken}}`, 'gsu')) ?? [] };
}

function gateOf(facts: Facts): Gate {
  return new Gate({
    facts,
    promptTexts: ['You answer briefly and only from the data given.'],
    maxWithheld: 99,
  });
}

function drip(gate: Gate | undefined, pieces: readonly string[]): void {
  for (const piece of pieces) gate?.push(piece);
  gate?.end();
}

/** In microseconds of the processor, so that what else the machine does does not count. */
function timeOf(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return user + system;
}
