import { z } from 'zod';
import { acceptedSynonyms } from '../staff-protocol.ts';
import { badRequest, unknownSynonyms } from './http-errors.ts';
import { pathParameter, type Route, readBody } from './route.ts';
import { staffOf } from './staff-door.ts';

/** As `ingest --synonyms` has them: a letter or digit, no comma. */
const word = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^,#\p{Cc}]*[\p{L}\p{N}][^,#\p{Cc}]*$/u);
const acceptRequest = z.strictObject({ words: z.array(word).min(2).max(20) });

const list: Route = {
  method: 'get',
  path: '/api/staff/synonyms',
  doc: {
    summary: 'Words of one meaning that were taken over from what shoppers say, the newest first',
    token: 'staff',
    answer: { description: 'All of them', schema: z.object({ items: z.array(acceptedSynonyms) }) },
    errors: [401],
  },
  handle(_request, response, deps) {
    response.json({ items: deps.conversations.synonyms.list() });
  },
};

const accept: Route = {
  method: 'post',
  path: '/api/staff/synonyms',
  body: acceptRequest,
  doc: {
    summary: 'Takes words over as synonyms: each finds the others from the next search on',
    token: 'staff',
    role: 'admin',
    answer: { description: 'The group', schema: acceptedSynonyms },
    errors: [400, 401, 403, 413, 415],
  },
  handle(request, response, deps) {
    const { words } = readBody(acceptRequest, request);
    const who = staffOf(request).name;
    const accepted = deps.conversations.synonyms.accept(words, who);
    if (accepted === undefined) {
      throw badRequest({
        es: 'hacen falta dos palabras distintas.',
        en: 'it takes two different words.',
      });
    }
    const subject = accepted.words.join(', ');
    deps.conversations.audit.add({ who, act: 'synonym', subject, detail: 'accepted' });
    response.json(accepted);
  },
};

const takeBack: Route = {
  method: 'delete',
  path: '/api/staff/synonyms/:id',
  doc: {
    summary: 'Takes synonyms back: the next search does without them',
    token: 'staff',
    role: 'admin',
    answer: { description: 'What was taken back', schema: acceptedSynonyms },
    errors: [401, 403, 404],
  },
  handle(request, response, deps) {
    const gone = deps.conversations.synonyms.takeBack(pathParameter(request, 'id'));
    if (gone === undefined) throw unknownSynonyms();
    const subject = gone.words.join(', ');
    const who = staffOf(request).name;
    deps.conversations.audit.add({ who, act: 'synonym', subject, detail: 'back' });
    response.json(gone);
  },
};

export const staffSynonymRoutes: readonly Route[] = [list, accept, takeBack];
