// What the page knows: the chats as the stand-in tells them, and where the person is in them.

import * as api from "./api.js";
import { language } from "./words.js";

export const ANONYMOUS = 1087968824;
const TYPING_SECONDS = 6;

export const store = {
  bot: { name: "", username: "" }, chats: new Map(), starters: [], actions: [], current: null, ahead: 0, lost: false,
  loaded: false, speakers: new Map(), topics: new Map(), drafts: new Map(), unread: new Map(), typing: new Map(),
  pressed: new Map(), reply: null, edit: null,
};
const MANY_CHATS = 50; // the stand-in tells no more; what happens in others is not shown
const watchers = [];
export const watch = (watcher) => watchers.push(watcher);
export const changed = (what = {}) => watchers.forEach((watcher) => watcher(what));

export const now = () => Date.now() / 1000 + store.ahead;
export const chat = () => store.chats.get(store.current);
export const topic = (of = chat()) => (of?.is_forum ? store.topics.get(of.id) ?? 1 : null);

// Whoever's Telegram this is.
export const me = () => [...store.chats.values()].find((one) => one.type === "private")?.speakers[0];

export function speaker(of = chat()) {
  if (!of) return undefined;
  const wanted = store.speakers.get(of.id);
  return of.speakers.find((one) => one.id === wanted) || of.speakers.find((one) => one.id === me()?.id) || of.speakers[0];
}

export const isMine = (message, who = speaker()) =>
  message.from?.id === who?.id || (!message.from && !message.by_bot && message.sender_chat?.id === message.chat.id && who?.status === "creator");
export const isBot = (message) => message.from?.id === store.bot.id;
export const byBot = (message) => isBot(message) || Boolean(message.by_bot);
export const senderName = (message) => message.sender_chat?.title || [message.from?.first_name, message.from?.last_name].filter(Boolean).join(" ");
export const topicOf = (message) => (message.is_topic_message ? message.message_thread_id : 1);
export const shown = (of = chat()) => (of ? [...of.messages.values()].filter((message) => !of.is_forum || topicOf(message) === topic(of)) : []);

export function unreadOf(of, thread = null) {
  const ids = store.unread.get(of.id) || new Set();
  return thread === null ? ids.size : [...ids].filter((id) => of.messages.has(id) && topicOf(of.messages.get(id)) === thread).length;
}

export function markRead() {
  const here = chat();
  if (!here || document.hidden) return;
  const ids = store.unread.get(here.id);
  if (!ids?.size) return;
  for (const message of shown(here)) ids.delete(message.message_id);
  changed();
}

function adopt(state) {
  return { ...state, messages: new Map(state.messages.map((message) => [message.message_id, message])) };
}

export async function reload() {
  const state = await api.load(language);
  const known = store.chats;
  store.bot = state.bot;
  store.starters = state.starters;
  store.actions = state.actions;
  store.ahead = Math.abs(state.now - Date.now() / 1000) > 30 ? state.now - Date.now() / 1000 : 0;
  store.chats = new Map(state.chats.map((one) => [one.id, adopt(one)]));
  for (const [id, one] of store.chats) {
    const before = known.get(id);
    if (before) for (const message of one.messages.values()) if (!before.messages.has(message.message_id)) arrived(one, message);
  }
  if (!store.chats.has(store.current)) store.current = state.chats[0]?.id ?? null;
  store.loaded = true;
  store.lost = false;
  changed({ reloaded: true });
}

function arrived(of, message) {
  const visible = of.id === store.current && (!of.is_forum || topicOf(message) === topic(of)) && !document.hidden && store.reading?.();
  if (isMine(message, speaker(of)) || visible) return;
  if (!store.unread.has(of.id)) store.unread.set(of.id, new Set());
  store.unread.get(of.id).add(message.message_id);
}

export function apply(change) {
  const of = store.chats.get(change.chat);
  switch (change.kind) {
    case "message": {
      if (!of) return unknown();
      const fresh = !of.messages.has(change.subject);
      of.messages.set(change.subject, change.message);
      if (fresh) {
        if (byBot(change.message)) store.typing.delete(of.id);
        arrived(of, change.message);
      }
      return changed({ message: change.message, fresh });
    }
    case "deleted":
      of?.messages.delete(change.subject);
      store.unread.get(change.chat)?.delete(change.subject);
      return changed();
    case "action": return typing(change);
    case "answer": return answered(change);
    case "chat":
      if (!of) return unknown();
      store.chats.set(change.chat, { ...adopt(change.state), messages: of.messages });
      return changed();
    case "commands": case "clock": return void reload();
  }
}

function unknown() {
  if (store.chats.size < MANY_CHATS) reload();
}

function typing(change) {
  clearTimeout(store.typing.get(change.chat)?.timer);
  const timer = setTimeout(() => { store.typing.delete(change.chat); changed(); }, TYPING_SECONDS * 1000);
  store.typing.set(change.chat, { timer, what: change.text, thread: change.subject });
  changed();
}

function answered(change) {
  const key = store.pressed.get(change.subject);
  if (!key) return void early.set(change.subject, change);
  store.pressed.delete(change.subject);
  changed({ answer: change });
}

const early = new Map();
const PRESS_SECONDS = 15;

export const vote = (message, option) => api.post("vote", { chat: message.chat.id, message: message.message_id, option, person: speaker().id });

export async function press(message, data, key) {
  const waiting = `waiting ${key}`;
  store.pressed.set(waiting, key);
  changed();
  try {
    const { query } = await api.post("press", { chat: message.chat.id, message: message.message_id, data, person: speaker().id });
    store.pressed.set(query, key);
    setTimeout(() => { if (store.pressed.delete(query)) changed({ unanswered: true }); }, PRESS_SECONDS * 1000);
    if (early.has(query)) { const change = early.get(query); early.delete(query); answered(change); }
  } finally {
    store.pressed.delete(waiting);
    changed();
  }
}
