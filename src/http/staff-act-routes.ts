import { z } from 'zod';
import { conversationNotFound, unknownNote, unknownTurn } from './http-errors.ts';
import { pathParameter, type Route, readBody } from './route.ts';
import { staffOf } from './staff-door.ts';

const label = z.string().trim().min(1).max(60);
const noteRequest = z.strictObject({ text: z.string().trim().min(1).max(4000) });
const reviewRequest = z.strictObject({ reviewed: z.boolean() });
const labelRequest = z.strictObject({ add: label.optional(), remove: label.optional() });
const correctionRequest = z.strictObject({ turnId: z.uuid(), text: z.string().trim().max(4000) });
const nothing = z.strictObject({});

const note = z.object({ id: z.string(), author: z.string(), text: z.string(), at: z.string() });

const addNote: Route = {
  method: 'post',
  path: '/api/staff/conversations/:id/notes',
  body: noteRequest,
  doc: {
    summary: 'Adds a note that only staff see',
    token: 'staff',
    answer: { description: 'The note as it was kept', schema: note },
    errors: [400, 401, 404, 413, 415],
  },
  handle(request, response, deps) {
    const { text } = readBody(noteRequest, request);
    const kept = deps.conversations.notes.addNote(pathParameter(request, 'id'), {
      author: staffOf(request).name,
      text,
    });
    if (kept === undefined) throw conversationNotFound();
    response.json(kept);
  },
};

const deleteNote: Route = {
  method: 'delete',
  path: '/api/staff/conversations/:id/notes/:note',
  doc: {
    summary: 'Deletes a note',
    token: 'staff',
    answer: { description: 'The note that is gone', schema: z.object({ id: z.string() }) },
    errors: [401, 404],
  },
  handle(request, response, deps) {
    const id = pathParameter(request, 'note');
    if (!deps.conversations.notes.deleteNote(pathParameter(request, 'id'), id)) throw unknownNote();
    response.json({ id });
  },
};

const review: Route = {
  method: 'post',
  path: '/api/staff/conversations/:id/review',
  body: reviewRequest,
  doc: {
    summary: 'Marks a conversation as reviewed, or as not; a new message makes it unreviewed again',
    token: 'staff',
    role: 'reviewer',
    answer: {
      description: 'How it is now',
      schema: z.object({ conversationId: z.string(), reviewed: z.boolean() }),
    },
    errors: [400, 401, 403, 404, 413, 415],
  },
  handle(request, response, deps) {
    const { reviewed } = readBody(reviewRequest, request);
    const conversationId = pathParameter(request, 'id');
    if (!deps.conversations.notes.setReviewed(conversationId, reviewed ? 'yes' : 'no')) {
      throw conversationNotFound();
    }
    response.json({ conversationId, reviewed });
  },
};

const setLabels: Route = {
  method: 'post',
  path: '/api/staff/conversations/:id/labels',
  body: labelRequest,
  doc: {
    summary: 'Puts a label on a conversation, or takes one off',
    token: 'staff',
    role: 'reviewer',
    answer: {
      description: 'Its labels now',
      schema: z.object({ conversationId: z.string(), labels: z.array(z.string()) }),
    },
    errors: [400, 401, 403, 404, 413, 415],
  },
  handle(request, response, deps) {
    const { add, remove } = readBody(labelRequest, request);
    const conversationId = pathParameter(request, 'id');
    const { notes, views } = deps.conversations;
    if (add !== undefined) notes.addLabel(conversationId, add);
    if (remove !== undefined) notes.removeLabel(conversationId, remove);
    const found = views.detail(conversationId);
    if (found === undefined) throw conversationNotFound();
    response.json({ conversationId, labels: found.labels });
  },
};

const correct: Route = {
  method: 'post',
  path: '/api/staff/conversations/:id/correction',
  body: correctionRequest,
  doc: {
    summary:
      'Keeps what an answer should have said; an empty text takes it back. The shopper is told nothing',
    token: 'staff',
    role: 'reviewer',
    answer: {
      description: 'What was kept',
      schema: z.object({ turnId: z.string(), text: z.string() }),
    },
    errors: [400, 401, 403, 404, 413, 415],
  },
  handle(request, response, deps) {
    const { turnId, text } = readBody(correctionRequest, request);
    const author = staffOf(request).name;
    if (!deps.conversations.notes.correct(pathParameter(request, 'id'), { turnId, text, author })) {
      throw unknownTurn();
    }
    response.json({ turnId, text });
  },
};

const takeOver: Route = {
  method: 'post',
  path: '/api/staff/conversations/:id/takeover',
  body: nothing,
  doc: {
    summary: 'Comes into a conversation: the assistant is silent until it is handed back',
    token: 'staff',
    answer: {
      description: 'The conversation',
      schema: z.object({ conversationId: z.string(), handoff: z.literal(true) }),
    },
    errors: [400, 401, 404, 413, 415],
  },
  handle(request, response, deps) {
    readBody(nothing, request);
    const conversationId = pathParameter(request, 'id');
    if (!deps.conversations.handoffs.takeOver(conversationId)) throw conversationNotFound();
    response.json({ conversationId, handoff: true });
  },
};

export const staffActRoutes: readonly Route[] = [addNote, deleteNote, review, setLabels, correct, takeOver];
