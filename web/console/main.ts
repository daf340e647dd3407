/** The console: sign in, read conversations, see why each answer was given, answer who asked for a person. */
import type { Language } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import { ConversationPage } from './conversation-page.ts';
import { Inbox } from './inbox.ts';
import { signInForm } from './sign-in.ts';
import { type Speech, speechIn } from './speech.ts';
import { StaffApi } from './staff-api.ts';

/** The token lives as long as the tab. */
const tokenKey = 'tendero:staff-token';
const languageKey = 'tendero:staff-language';

const place = document.querySelector('#console') ?? document.body;
const desk: { inbox?: Inbox; page?: ConversationPage; show?(): void } = {};

function language(): Language {
  const chosen = sessionStorage.getItem(languageKey) ?? navigator.language;
  return chosen.startsWith('es') ? 'es' : 'en';
}

function openConversation(): string | undefined {
  const [, id] = /^#\/([0-9a-zA-Z-]{1,64})$/.exec(location.hash) ?? [];
  return id;
}

function draw(): void {
  desk.inbox?.close();
  desk.page?.close();
  delete desk.inbox;
  delete desk.page;
  delete desk.show;
  const speech = speechIn(language());
  document.documentElement.lang = speech.language;
  document.title = speech.say('title');
  const token = sessionStorage.getItem(tokenKey);
  if (token === null) drawDoor(speech);
  else drawDesk(new StaffApi({ token, language }), speech);
}

function drawDoor(speech: Speech): void {
  const form = signInForm(speech, ({ token }) => {
    sessionStorage.setItem(tokenKey, token);
    draw();
  });
  place.replaceChildren(topBar(speech), form);
  place.querySelector<HTMLInputElement>('#token')?.focus();
}

function signOut(): void {
  sessionStorage.removeItem(tokenKey);
  draw();
}

function topBar({ say, language: spoken }: Speech, ...more: HTMLElement[]): HTMLElement {
  const other = spoken === 'es' ? 'en' : 'es';
  const change = element(
    'button',
    { type: 'button', lang: other, 'aria-label': say('languageLabel') },
    say('language'),
  );
  change.addEventListener('click', () => {
    sessionStorage.setItem(languageKey, other);
    draw();
  });
  return element(
    'header',
    {},
    element(
      'a',
      { class: 'name', href: '#/' },
      element('img', { src: '/shop.svg', alt: '', width: 28, height: 28 }),
      say('title'),
    ),
    change,
    ...more,
  );
}

function drawDesk(api: StaffApi, speech: Speech): void {
  const inbox = new Inbox({ api, speech, signedOut: signOut });
  const detail = element('div', { class: 'detail' });
  const leave = element('button', { type: 'button' }, speech.say('signOut'));
  leave.addEventListener('click', signOut);
  place.replaceChildren(topBar(speech, leave), element('main', { class: 'desk' }, inbox.node, detail));
  desk.inbox = inbox;
  void inbox.start();
  const show = () => showConversation({ api, speech, inbox, detail });
  desk.show = show;
  show();
}

function showConversation(on: { api: StaffApi; speech: Speech; inbox: Inbox; detail: HTMLElement }): void {
  const { api, speech, inbox, detail } = on;
  desk.page?.close();
  delete desk.page;
  const id = openConversation();
  inbox.select(id);
  detail.parentElement?.classList.toggle('reading', id !== undefined);
  if (id === undefined) {
    detail.replaceChildren(element('p', { class: 'empty' }, speech.say('choose')));
    return;
  }
  const page = new ConversationPage({ api, speech, id, signedOut: signOut, changed: () => inbox.refresh() });
  desk.page = page;
  detail.replaceChildren(page.node);
  void page.start().then(() => page.node.focus());
}

addEventListener('hashchange', () => desk.show?.());
draw();
