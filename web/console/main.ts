/** The console: sign in, read conversations, see why each answer was given, answer who asked for a person. */
import type { Language } from '../../src/protocol.ts';
import type { StaffMember, StaffSession } from '../../src/staff-protocol.ts';
import { element } from '../shared/element.ts';
import { CatalogueApi } from './catalogue/catalogue-api.ts';
import { catalogueSpeech } from './catalogue/catalogue-speech.ts';
import { FeedPage } from './catalogue/feed-page.ts';
import { GenerationList } from './catalogue/generation-list.ts';
import { ConversationPage } from './conversation-page.ts';
import { Inbox } from './inbox.ts';
import { LearnPage } from './learn/learn-page.ts';
import { learnPeriods, periodOf } from './learn/learn-periods.ts';
import { learnSpeech } from './learn/learn-speech.ts';
import type { LinkList } from './link-list.ts';
import { LiveNews } from './live-news.ts';
import { OrderList } from './order-list.ts';
import { OrderPage } from './order-page.ts';
import { signInForm } from './sign-in.ts';
import { type Speech, speechIn } from './speech.ts';
import { StaffApi } from './staff-api.ts';
import { AccountsPage } from './team/accounts-page.ts';
import { AuditPage } from './team/audit-page.ts';
import { passwordForm } from './team/password-form.ts';
import { isAllowed } from './team/roles.ts';
import { TeamApi } from './team/team-api.ts';
import { teamList, teamPageOf } from './team/team-list.ts';
import { teamSpeech } from './team/team-words.ts';

const languageKey = 'tendero:staff-language';

const sectionNames = ['orders', 'catalogue', 'learn', 'team'] as const;
type Section = 'conversations' | (typeof sectionNames)[number];
type List = Inbox | OrderList | GenerationList | LinkList;
type Page = { node: HTMLElement; start(): Promise<void>; close(): void };

const place = document.querySelector('#console') ?? document.body;
const desk: {
  session?: StaffSession;
  list?: List & { section: Section };
  page?: Page;
  news?: LiveNews;
  show?(): void;
} = {};
const team = new TeamApi({ language });
const staff = new StaffApi({ language });

function language(): Language {
  const chosen = sessionStorage.getItem(languageKey) ?? navigator.language;
  return chosen.startsWith('es') ? 'es' : 'en';
}

/** `#/`, `#/CONVERSATION`, `#/orders`, `#/orders/NUMBER`, `#/catalogue/feed`, `#/learn/DAYS`, `#/team/PAGE`. */
function placeOf(hash: string): { section: Section; id: string | undefined } {
  const [, section, id] =
    /^#\/(?:(orders|catalogue|learn|team)(?:\/|$))?([0-9a-zA-Z-]{1,64})?$/.exec(hash) ?? [];
  return { section: sectionNames.find((name) => name === section) ?? 'conversations', id };
}

/** Who is signed in is asked first: the session is the browser's, and no script can read it. */
async function begin(): Promise<void> {
  desk.session = await team.session().catch(() => ({ accounts: 'some' as const }));
  draw();
}

function draw(): void {
  desk.list?.close();
  desk.page?.close();
  desk.news?.close();
  delete desk.list;
  delete desk.page;
  delete desk.news;
  delete desk.show;
  const speech = speechIn(language());
  document.documentElement.lang = speech.language;
  document.title = speech.say('title');
  const { member, accounts = 'some' } = desk.session ?? {};
  if (member === undefined) {
    delete document.body.dataset.role;
    place.replaceChildren(
      topBar(speech),
      signInForm({ speech, api: team, accounts, opened: (session) => enter(session) }),
    );
    place.querySelector<HTMLInputElement>('main input')?.focus();
    return;
  }
  document.body.dataset.role = member.role;
  if (member.mustChange) drawMustChange(speech, member);
  else drawDesk(speech, member, accounts);
}

function enter(session: StaffSession): void {
  desk.session = session;
  draw();
}

/** The session is over, whoever ended it. Everything that was under way says so; the door is drawn once. */
function signedOut(): void {
  if (desk.session?.member === undefined) return;
  delete desk.session;
  void begin();
}

/** The stream ended: because nobody is signed in any more, or because the service was not there for a moment. */
async function lookAtDoor(): Promise<void> {
  const session = await team.session().catch(() => undefined);
  if (session !== undefined && session.member === undefined) signedOut();
}

async function signOut(): Promise<void> {
  await team.signOut().catch(() => undefined);
  delete desk.show;
  delete desk.session;
  location.hash = '#/';
  await begin();
}

function leaveButton({ say }: Speech): HTMLElement {
  return element('button', { type: 'button', onclick: () => void signOut() }, say('signOut'));
}

function drawMustChange(speech: Speech, member: StaffMember): void {
  const form = passwordForm({ speech, api: team, member, changed: enter });
  place.replaceChildren(topBar(speech, leaveButton(speech)), element('main', { class: 'door' }, form));
  form.querySelector<HTMLInputElement>('#current')?.focus();
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

function drawDesk(speech: Speech, member: StaffMember, accounts: StaffSession['accounts']): void {
  const { say } = speech;
  const ofTeam = teamSpeech(speech.language);
  const list = element('div', { class: 'list' });
  const detail = element('div', { class: 'detail' });
  const sections = element(
    'nav',
    { class: 'sections', 'aria-label': say('sections') },
    element('a', { href: '#/' }, say('inbox')),
    element('a', { href: '#/orders' }, say('orders')),
    element('a', { href: '#/learn' }, learnSpeech(speech.language).say('learn')),
    element('a', { href: '#/catalogue' }, catalogueSpeech(speech.language)('catalogue')),
    element('a', { href: '#/team' }, ofTeam('team')),
  );
  const notice = element(
    'p',
    { class: 'notice' },
    `${ofTeam('noAccounts')} `,
    element('a', { href: '#/team/accounts' }, ofTeam('makeYours')),
  );
  place.replaceChildren(
    topBar(speech, sections, leaveButton(speech)),
    ...(accounts === 'none' ? [notice] : []),
    element('main', { class: 'desk' }, list, detail),
  );
  const news = new LiveNews({ over: () => void lookAtDoor() });
  desk.news = news;
  const show = () => showPlace({ speech, member, news, sections, list, detail });
  desk.show = show;
  show();
}

function showPlace(on: {
  speech: Speech;
  member: StaffMember;
  news: LiveNews;
  sections: HTMLElement;
  list: HTMLElement;
  detail: HTMLElement;
}): void {
  const { speech, member, news, sections, list, detail } = on;
  const { section, id } = placeOf(location.hash);
  if (desk.list?.section !== section) {
    desk.list?.close();
    const made = listOf(section, { speech, member, news });
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
  const page = pageOf(section, id, { speech, member, news, changed: () => shown?.refresh() });
  if (typeof page === 'string') {
    detail.replaceChildren(element('p', { class: 'empty' }, page));
    return;
  }
  desk.page = page;
  detail.replaceChildren(page.node);
  void page.start().then(() => page.node.focus());
}

function listOf(
  section: Section,
  { speech, member, news }: { speech: Speech; member: StaffMember; news: LiveNews },
): List {
  const options = { api: staff, speech, news, signedOut };
  switch (section) {
    case 'orders':
      return new OrderList(options);
    case 'catalogue':
      return new GenerationList({ ...options, api: new CatalogueApi({ language }) });
    case 'learn':
      return learnPeriods(speech);
    case 'team':
      return teamList({ language: speech.language, member });
    case 'conversations':
      return new Inbox(options);
    default:
      return section satisfies never;
  }
}

/** What is read beside the list; a sentence where nothing is. */
function pageOf(
  section: Section,
  id: string | undefined,
  on: { speech: Speech; member: StaffMember; news: LiveNews; changed(): void },
): Page | string {
  const { speech, member, news, changed } = on;
  const options = { api: staff, speech, news, signedOut, changed };
  switch (section) {
    case 'orders':
      return id === undefined ? speech.say('chooseOrder') : new OrderPage({ ...options, orderNumber: id });
    case 'catalogue':
      return isAllowed(member, 'admin')
        ? new FeedPage({ ...options, api: new CatalogueApi({ language }) })
        : teamSpeech(speech.language)('onlyAdmins');
    case 'learn':
      return new LearnPage({
        ...options,
        language: speech.language,
        noService: speech.say('noService'),
        days: periodOf(id),
      });
    case 'team':
      return teamPage(id, speech, member);
    case 'conversations':
      return id === undefined ? speech.say('choose') : new ConversationPage({ ...options, id });
    default:
      return section satisfies never;
  }
}

function teamPage(id: string | undefined, speech: Speech, member: StaffMember): Page | string {
  const page = teamPageOf(id, member);
  const options = { speech, api: team, member, signedOut };
  switch (page) {
    case 'accounts':
      return new AccountsPage({ ...options, changed: () => place.querySelector('.notice')?.remove() });
    case 'audit':
      return new AuditPage(options);
    case 'me': {
      if (member.accountId === undefined) return teamSpeech(speech.language)('tokenHasNone');
      const changed = (session: StaffSession) => {
        desk.session = session;
      };
      const form = passwordForm({ speech, api: team, member, changed });
      const node = element('section', { class: 'conversation team', tabindex: -1 }, form);
      return { node, start: async () => {}, close() {} };
    }
    default:
      return page satisfies never;
  }
}

addEventListener('hashchange', () => desk.show?.());
void begin();
