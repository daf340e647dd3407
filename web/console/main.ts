/** The console: sign in, read conversations, see why each answer was given, answer who asked for a person. */
import type { Language } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import { CatalogueApi } from './catalogue/catalogue-api.ts';
import { catalogueSpeech } from './catalogue/catalogue-speech.ts';
import { FeedPage } from './catalogue/feed-page.ts';
import { GenerationList } from './catalogue/generation-list.ts';
import { ConversationPage } from './conversation-page.ts';
import { Inbox } from './inbox.ts';
import { LearnPage } from './learn/learn-page.ts';
import { LearnPeriods, periodOf } from './learn/learn-periods.ts';
import { learnSpeech } from './learn/learn-speech.ts';
import { OrderList } from './order-list.ts';
import { OrderPage } from './order-page.ts';
import { signInForm } from './sign-in.ts';
import { type Speech, speechIn } from './speech.ts';
import { StaffApi } from './staff-api.ts';

/** The token lives as long as the tab. */
const tokenKey = 'tendero:staff-token';
const languageKey = 'tendero:staff-language';

const sectionNames = ['orders', 'catalogue', 'learn'] as const;
type Section = 'conversations' | (typeof sectionNames)[number];

const place = document.querySelector('#console') ?? document.body;
const desk: {
  list?: (Inbox | OrderList | GenerationList | LearnPeriods) & { section: Section };
  page?: ConversationPage | OrderPage | FeedPage | LearnPage;
  show?(): void;
} = {};

function language(): Language {
  const chosen = sessionStorage.getItem(languageKey) ?? navigator.language;
  return chosen.startsWith('es') ? 'es' : 'en';
}

/** `#/`, `#/CONVERSATION`, `#/orders`, `#/orders/NUMBER`, `#/catalogue`, `#/catalogue/feed`, `#/learn`, `#/learn/DAYS`. */
function placeOf(hash: string): { section: Section; id: string | undefined } {
  const [, section, id] = /^#\/(?:(orders|catalogue|learn)(?:\/|$))?([0-9a-zA-Z-]{1,64})?$/.exec(hash) ?? [];
  return { section: sectionNames.find((name) => name === section) ?? 'conversations', id };
}

function draw(): void {
  desk.list?.close();
  desk.page?.close();
  delete desk.list;
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
  const { say } = speech;
  const list = element('div', { class: 'list' });
  const detail = element('div', { class: 'detail' });
  const leave = element('button', { type: 'button' }, say('signOut'));
  leave.addEventListener('click', signOut);
  const sections = element(
    'nav',
    { class: 'sections', 'aria-label': say('sections') },
    element('a', { href: '#/' }, say('inbox')),
    element('a', { href: '#/orders' }, say('orders')),
    element('a', { href: '#/learn' }, learnSpeech(speech.language).say('learn')),
    element('a', { href: '#/catalogue' }, catalogueSpeech(speech.language)('catalogue')),
  );
  place.replaceChildren(topBar(speech, sections, leave), element('main', { class: 'desk' }, list, detail));
  const show = () => showPlace({ api, speech, sections, list, detail });
  desk.show = show;
  show();
}

function showPlace(on: {
  api: StaffApi;
  speech: Speech;
  sections: HTMLElement;
  list: HTMLElement;
  detail: HTMLElement;
}): void {
  const { api, speech, sections, list, detail } = on;
  const { section, id } = placeOf(location.hash);
  if (desk.list?.section !== section) {
    desk.list?.close();
    const made = listOf(section, api, speech);
    desk.list = Object.assign(made, { section });
    list.replaceChildren(made.node);
    void made.start();
  }
  for (const link of sections.querySelectorAll('a')) {
    if (placeOf(link.hash).section === section) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const shown = desk.list;
  desk.page?.close();
  delete desk.page;
  shown?.select(id);
  detail.parentElement?.classList.toggle('reading', id !== undefined);
  if (id === undefined && (section === 'conversations' || section === 'orders')) {
    detail.replaceChildren(
      element('p', { class: 'empty' }, speech.say(section === 'orders' ? 'chooseOrder' : 'choose')),
    );
    return;
  }
  const page = pageOf(section, id ?? '', {
    api,
    speech,
    signedOut: signOut,
    changed: () => shown?.refresh(),
  });
  desk.page = page;
  detail.replaceChildren(page.node);
  void page.start().then(() => page.node.focus());
}

function listOf(
  section: Section,
  api: StaffApi,
  speech: Speech,
): Inbox | OrderList | GenerationList | LearnPeriods {
  const options = { api, speech, signedOut: signOut };
  switch (section) {
    case 'orders':
      return new OrderList(options);
    case 'catalogue':
      return new GenerationList({ ...options, api: new CatalogueApi({ token: api.token, language }) });
    case 'learn':
      return new LearnPeriods(speech);
    case 'conversations':
      return new Inbox(options);
    default:
      return section satisfies never;
  }
}

function pageOf(
  section: Section,
  id: string,
  options: { api: StaffApi; speech: Speech; signedOut(): void; changed(): void },
): ConversationPage | OrderPage | FeedPage | LearnPage {
  switch (section) {
    case 'orders':
      return new OrderPage({ ...options, orderNumber: id });
    case 'catalogue':
      return new FeedPage({ ...options, api: new CatalogueApi({ token: options.api.token, language }) });
    case 'learn':
      return new LearnPage({
        ...options,
        language: options.speech.language,
        noService: options.speech.say('noService'),
        days: periodOf(id),
      });
    case 'conversations':
      return new ConversationPage({ ...options, id });
    default:
      return section satisfies never;
  }
}

addEventListener('hashchange', () => desk.show?.());
draw();
