// The conversation: one element a message, kept while nothing about it changes.

import * as api from "./api.js";
import { avatar, dayName, dayOf, h, icon, time, tint, $ } from "./dom.js";
import { file, photo, wordless } from "./media.js";
import { ANONYMOUS, chat, isBot, isMine, now, press, senderName, shown, speaker, store, vote } from "./store.js";
import { THUMBS, seen } from "./pictographs.js";
import { render } from "./text.js";
import { language, word } from "./words.js";

// What a link sends with /start is not shown, as on Telegram.
const START = /^(\/start(?:@\w+)?) [\w-]{1,64}$/;
const CLUSTER_SECONDS = 300;
const NEAR = 90;
let on;
let nodes = new Map();
let place = "";

export function setUp(handlers) {
  on = handlers;
  const scroll = $("scroll");
  store.reading = () => scroll.offsetParent !== null && nearEnd(); // a phone shows the list of chats instead
  scroll.addEventListener("scroll", () => { if (nearEnd()) on.read(); showJump(); }, { passive: true });
  $("jump").addEventListener("click", () => toEnd(true));
  $("messages").addEventListener("keydown", keyboard);
  new ResizeObserver(() => { if (stuck) toEnd(); }).observe($("messages"));
  new ResizeObserver(() => { if (stuck) toEnd(); }).observe(scroll);
}

let stuck = true;
const nearEnd = () => { const s = $("scroll"); return s.scrollHeight - s.scrollTop - s.clientHeight < NEAR; };

export function toEnd(smooth = false) {
  stuck = true;
  $("scroll").scrollTo({ top: $("scroll").scrollHeight, behavior: smooth ? "smooth" : "instant" });
  showJump();
}

function showJump() {
  stuck = nearEnd();
  const here = chat();
  const waiting = here ? shown(here).filter((message) => store.unread.get(here.id)?.has(message.message_id)).length : 0;
  $("jump").hidden = stuck;
  $("jump-count").hidden = !waiting;
  $("jump-count").textContent = waiting;
}

export function draw(what = {}) {
  const here = chat();
  const list = $("messages");
  const where = `${store.current}/${store.topics.get(store.current) ?? ""}`;
  const moved = where !== place;
  place = where;
  const wasNear = nearEnd();
  const messages = shown(here);
  const next = new Map();
  const wanted = [];
  let before = null;
  for (const message of messages) {
    if (!before || dayOf(before.date) !== dayOf(message.date)) {
      const label = dayName(message.date, now());
      wanted.push(keep(next, `day ${dayOf(message.date)}`, label, () => h("li", { class: "day" }, h("span", {}, label))));
      before = null;
    }
    const follows = Boolean(before) && clustered(before, message);
    const busy = [...store.pressed.values()].filter((key) => key.startsWith(`${message.message_id}:`)).join();
    const face = JSON.stringify([language, message, follows, speaker(here)?.id, busy, document.documentElement.dataset.theme]);
    wanted.push(keep(next, message.message_id, face, () => element(message, follows, !moved && !nodes.has(message.message_id))));
    before = message;
  }
  nodes = next;
  wanted.forEach((node, nth) => { if (list.children[nth] !== node) list.insertBefore(node, list.children[nth] || null); });
  while (list.children.length > wanted.length) list.lastChild.remove();
  list.hidden = !messages.length;
  rove();
  if (moved || wasNear || (what.fresh && what.message && isMine(what.message) && what.message.chat.id === here?.id)) toEnd();
  else showJump();
}

function keep(next, key, face, make) {
  const old = nodes.get(key);
  const entry = old?.face === face ? old : { face, node: make() };
  if (old && old !== entry && old.node.contains(document.activeElement)) requestAnimationFrame(() => refocus(entry.node));
  next.set(key, entry);
  return entry.node;
}

function refocus(node) {
  (node.querySelector(".keys button, .keys a") || node).focus({ preventScroll: true });
}

function clustered(a, b) {
  return a.from?.id === b.from?.id && a.sender_chat?.id === b.sender_chat?.id && b.date - a.date < CLUSTER_SECONDS && !isService(a) && !isService(b);
}

const SERVICES = {
  new_chat_members: (m) => word("service_added", { name: senderName(m), whom: m.new_chat_members.map((one) => one.first_name).join(", ") }),
  left_chat_member: (m) => word("service_left", { name: m.left_chat_member.first_name }),
  migrate_to_chat_id: () => word("service_supergroup"),
  migrate_from_chat_id: () => word("service_supergroup"),
  pinned_message: (m) => word("service_pinned", { name: senderName(m), text: brief(m.pinned_message) }),
  forum_topic_created: (m) => word("service_topic", { name: m.forum_topic_created.name }),
  forum_topic_closed: () => word("service_topic_closed"),
  forum_topic_reopened: () => word("service_topic_open"),
  new_chat_title: (m) => word("service_title", { name: m.new_chat_title }),
};
export const isService = (message) => Object.keys(SERVICES).some((kind) => kind in message);

export function brief(message) {
  const words = (message.text || message.caption || "").replace(START, "$1");
  const kind = message.voice ? word("voice") : message.sticker ? `${message.sticker.emoji} ${word("sticker")}` : message.photo ? word("photo") : message.document ? message.document.file_name : message.poll ? `📊 ${message.poll.question}` : "";
  const text = [kind, words].filter(Boolean).join(", ").replace(/\s+/g, " ");
  return [...text].length > 90 ? `${[...text].slice(0, 90).join("")}…` : text;
}

export function lastLine(message) {
  for (const [kind, say] of Object.entries(SERVICES)) if (kind in message) return say(message);
  return brief(message);
}

function element(message, follows, fresh) {
  for (const [kind, say] of Object.entries(SERVICES)) {
    if (kind in message) return h("li", { class: "service" }, h("span", {}, seen(say(message))));
  }
  const mine = isMine(message);
  const group = message.chat.type !== "private" && !mine;
  const id = message.sender_chat?.id || message.from?.id;
  const name = senderName(message);
  const said = (message.text || message.caption || "").replace(START, "$1");
  const node = h(
    "li",
    {
      class: `message ${mine ? "out" : "in"}${group ? " group" : ""}${follows ? " follows" : ""}${fresh ? " fresh" : ""}${message.edit_date ? " edited" : ""}`, "data-id": message.message_id, tabindex: "-1",
      "aria-label": `${mine ? word("you") : name}, ${time(message.date)}: ${brief(message)}`, style: tint(id),
    },
    group ? (follows ? h("span", { class: "gap" }) : avatar(id, name)) : null,
    h("div", { class: "bubble" },
      group && !follows ? h("div", { class: "sender" }, name, label(message)) : null,
      whence(message), quote(message), photo(message, on.view), file(message), wordless(message),
      message.poll ? poll(message) : null,
      said || !(message.photo || message.poll || message.voice || message.sticker) ? h("div", { class: "text" }, render(said, message.entities || message.caption_entities, on)) : null,
      meta(message),
      message.reactions ? h("div", { class: "reactions" }, message.reactions.map((emoji) => h("span", { title: emoji }, THUMBS[emoji] ? icon(THUMBS[emoji]) : emoji))) : null,
      tools(message, mine)),
    keys(message));
  node.addEventListener("dblclick", (event) => { if (!event.target.closest("a, button, .spoiler")) { getSelection().removeAllRanges(); on.reply(message); } });
  node.addEventListener("click", (event) => { if (!event.target.closest("a, button, .spoiler, blockquote")) hold(node); });
  return node;
}

// Where there is no room beside a message, its tools come with a touch or a click, over what is above it.
const NO_ROOM_BESIDE = "(hover: none), (max-width: 760px)";

function hold(node) {
  if (!matchMedia(NO_ROOM_BESIDE).matches) return;
  document.querySelectorAll(".held").forEach((other) => other !== node && other.classList.remove("held"));
  node.classList.toggle("held");
}

function label(message) {
  if (message.from?.id === ANONYMOUS) return h("small", {}, word("anonymous"));
  if (isBot(message)) return h("small", {}, word("bot"));
  const status = chat()?.speakers.find((one) => one.id === message.from?.id)?.status;
  return status === "creator" ? h("small", {}, word("owner")) : status === "administrator" ? h("small", {}, word("admin")) : null;
}

// Lies over the bubble's lower right corner, where the text leaves room for it.
function meta(message) {
  return h("span", { class: "meta" }, message.edit_date ? h("span", {}, word("edited")) : null, h("time", { datetime: new Date(message.date * 1000).toISOString() }, time(message.date)));
}

function quote(message) {
  const to = message.reply_to_message;
  if (!to || to.forum_topic_created) return null;
  const id = to.sender_chat?.id || to.from?.id;
  return h("button", { type: "button", class: "quote", tabindex: "-1", style: tint(id), "aria-label": word("in_reply_to", { name: senderName(to), text: brief(to) }), onclick: () => find(to.message_id) },
    h("b", {}, senderName(to)), h("span", {}, seen(lastLine(chat()?.messages.get(to.message_id) || to))));
}

export function find(id) {
  const node = nodes.get(id)?.node;
  if (!node) return;
  stuck = false;
  node.scrollIntoView({ block: "center", behavior: "smooth" });
  node.classList.add("found");
  setTimeout(() => node.classList.remove("found"), 1600);
}

// A poll; once this speaker has answered, with the shares, what was right, and why.
function poll(message) {
  const { question, options, votes, total_voter_count: total, type, correct_option_ids: right = [], explanation } = message.poll;
  const mine = votes[speaker()?.id];
  const answered = mine !== undefined;
  const quiz = type === "quiz";
  const option = ({ text, voter_count: count }, nth) => {
    if (!answered) return h("button", { type: "button", class: "option", onclick: () => vote(message, nth).catch((error) => on.fail(error)) }, h("i", {}), h("span", {}, text));
    const share = total ? Math.round((100 * count) / total) : 0;
    const sign = quiz && right.includes(nth) ? "right" : nth === mine ? (quiz ? "wrong" : "right") : "";
    return h("div", { class: `option answered ${sign}`, style: { "--share": `${share}%` } }, h("b", {}, word("percent", { share })), h("span", {}, seen(text), sign ? h("em", {}, sign === "right" ? " ✓" : " ✗") : null));
  };
  return h("div", { class: "poll" },
    h("b", { class: "question" }, seen(question)),
    h("small", {}, word(`${message.poll.is_anonymous ? "anonymous_" : ""}${quiz ? "quiz" : "poll"}`)),
    options.map(option),
    answered && explanation ? h("div", { class: "explanation" }, seen(explanation)) : null,
    h("small", { class: "total" }, total ? word("answers", { count: total }) : word("no_answers")));
}

function whence(message) {
  const from = message.forward_origin;
  if (from) return h("span", { class: "whence" }, word("forwarded", { name: from.sender_user?.first_name || from.sender_chat?.title || word("somebody") }));
  return message.via_bot ? h("span", { class: "whence" }, word("via", { name: message.via_bot.username })) : null;
}

const named = (key, values) => ({ "aria-label": word(key, values), title: word(key, values) });

function tools(message, mine) {
  return h("div", { class: "tools" },
    h("button", { type: "button", tabindex: "-1", ...named("reply"), onclick: () => on.reply(message) }, icon("reply")),
    h("button", { type: "button", tabindex: "-1", ...named("forward"), onclick: () => on.forward(message) }, icon("forward")),
    isBot(message) ? Object.keys(THUMBS).map((emoji) => h("button", { type: "button", tabindex: "-1", ...named("react", { emoji }), onclick: () => react(message, emoji) }, icon(THUMBS[emoji]))) : null,
    mine && message.text ? h("button", { type: "button", tabindex: "-1", ...named("edit"), onclick: () => on.edit(message) }, icon("edit")) : null);
}

// The reaction that stands already is taken off.
const reactions = new Map();

function react(message, emoji) {
  const key = `${message.chat.id}:${message.message_id}:${speaker().id}`;
  const next = reactions.get(key) === emoji ? "" : emoji;
  reactions.set(key, next);
  api.post("react", { chat: message.chat.id, message: message.message_id, person: speaker().id, emoji: next }).catch((error) => on.fail(error));
}

function keys(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return h("div", { class: "keys" }, rows.map((row, y) => h("div", {}, row.map((button, x) => key(message, button, `${message.message_id}:${y}:${x}`)))));
}

function key(message, button, where) {
  const address = button.url || button.login_url?.url || button.web_app?.url;
  if (address) return h("a", { href: /^(https?|tg):/i.test(address) ? address : undefined, target: "_blank", rel: "noopener noreferrer" }, h("span", {}, seen(button.text)), icon("link"));
  const busy = [...store.pressed.values()].includes(where);
  const pressing = async () => {
    if ([...store.pressed.values()].includes(where)) return;
    if (button.callback_data !== undefined) await press(message, button.callback_data, where).catch((error) => on.fail(error));
    else if (button.copy_text) { await navigator.clipboard?.writeText(button.copy_text.text); on.say(word("copied")); }
    else if (button.switch_inline_query_current_chat !== undefined) on.draft(`@${store.bot.username} ${button.switch_inline_query_current_chat}`);
    else on.say(word("no_such_button"));
  };
  return h("button", { type: "button", "aria-busy": busy ? "true" : undefined, onclick: pressing }, h("span", {}, seen(button.text)));
}

// One message takes part in the Tab order; the arrows go from one to the next.
function rove() {
  const all = [...$("messages").querySelectorAll(".message")];
  if (!all.some((node) => node.tabIndex === 0)) { if (all.length) all.at(-1).tabIndex = 0; }
  else if (!all.some((node) => node.contains(document.activeElement))) all.forEach((node, nth) => { node.tabIndex = nth === all.length - 1 ? 0 : -1; });
}

function keyboard(event) {
  const node = event.target.closest(".message");
  if (!node || event.target !== node) return;
  const all = [...$("messages").querySelectorAll(".message")];
  const to = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const message = chat()?.messages.get(Number(node.dataset.id));
  if (to) {
    const next = all[all.indexOf(node) + to];
    if (next) { node.tabIndex = -1; next.tabIndex = 0; next.focus(); }
  } else if (event.key === "r" && !event.ctrlKey && !event.metaKey) on.reply(message);
  else if (event.key === "e" && isMine(message) && message.text) on.edit(message);
  else return;
  event.preventDefault();
}

