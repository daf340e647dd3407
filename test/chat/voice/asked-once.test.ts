import { expect, test } from 'vitest';
import { askedOnce } from '../../../src/chat/voice/asked-once.ts';

test.each([
  ['es', 'La Brisa es ligera. ¿Se la añado al pedido?', ['¿Desea que lo añada a su pedido?'], []],
  ['es', 'Hecho. ¿Quiere algo más?', ['Total: 33,60 €. ¿Desea algo más?'], ['Total: 33,60 €.']],
  [
    'en',
    'Here it is. Shall I add it to your basket?',
    ['I have one option for you:', 'Shall I add it to your order?'],
    ['I have one option for you:'],
  ],
  [
    'en',
    'Which size do you need?',
    ['- **Brisa**: €49.95', 'Which size do you need?'],
    ['- **Brisa**: €49.95'],
  ],
] as const)('%s: after “%s” no question is put again', (language, shown, sentences, left) => {
  expect(askedOnce(sentences, shown, language)).toEqual([...left]);
});

test('another question is another question', () => {
  expect(askedOnce(['¿Desea que lo añada a su pedido?'], '¿Qué talla necesita?', 'es')).toHaveLength(1);
  expect(askedOnce(['Shall I add it to your order?'], 'It is light.', 'en')).toHaveLength(1);
});
