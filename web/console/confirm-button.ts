import { element } from '../shared/element.ts';
import type { Speech } from './speech.ts';

/** A button whose act cannot be taken back: it asks once more, where it stands. */
export function confirmButton(options: {
  speech: Speech;
  text: string;
  /** What the second button says. */
  sure(): string;
  /** What the way back says. */
  keep?: string;
  act(): void;
}): HTMLElement {
  const { speech, text, sure, keep = speech.say('keep'), act } = options;
  const box = element('span', { class: 'confirm' });
  const ask = element('button', { type: 'button', class: 'grave' }, text);
  const yes = element('button', { type: 'button', class: 'grave main' });
  const no = element('button', { type: 'button' }, keep);
  const back = () => {
    box.replaceChildren(ask);
    ask.focus();
  };
  ask.addEventListener('click', () => {
    yes.textContent = sure();
    box.replaceChildren(yes, no);
    no.focus();
  });
  no.addEventListener('click', back);
  yes.addEventListener('click', () => {
    back();
    act();
  });
  box.append(ask);
  return box;
}
