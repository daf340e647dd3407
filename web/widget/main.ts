import { AssistantElement, setHome } from './assistant-element.ts';

const script = document.currentScript ?? document.querySelector('script[data-shop][src*="widget.js"]');

if (script instanceof HTMLScriptElement && script.src !== '') setHome(script.src);

// The script may be on the page twice (theme and tag manager). Registering twice would throw.
if (customElements.get(AssistantElement.tag) === undefined) {
  customElements.define(AssistantElement.tag, AssistantElement);
}

if (script instanceof HTMLScriptElement && script.dataset.shop !== undefined) {
  if (document.body === null) document.addEventListener('DOMContentLoaded', () => place(script));
  else place(script);
}

/** One assistant a page: the page's own, if it has written one. */
function place(from: HTMLScriptElement): void {
  if (document.querySelector(AssistantElement.tag) !== null) return;
  const assistant = document.createElement(AssistantElement.tag);
  for (const [name, value] of Object.entries(from.dataset)) assistant.dataset[name] = value ?? '';
  document.body.append(assistant);
}
