// The list of chats, the chat's head, its topics and its empty state.

import * as api from "./api.js";
import { avatar, dayName, dayOf, h, initials, time, tint, $ } from "./dom.js";
import { isService, lastLine } from "./messages.js";
import { seen } from "./pictographs.js";
import { language, locale, primary, word } from "./words.js";
import { ANONYMOUS, chat, changed, isMine, markRead, now, senderName, shown, speaker, store, topic, unreadOf } from "./store.js";

let on;

export function setUp(handlers) {
  on = handlers;
  $("back").addEventListener("click", () => view("list"));
  $("more").addEventListener("click", toggleMenu);
  document.addEventListener("click", (event) => { if (!event.target.closest("#menu, #more")) closeMenu(); });
  $("menu").addEventListener("keydown", (event) => { if (event.key === "Escape") { closeMenu(); $("more").focus(); } });
  addEventListener("popstate", () => view("list", false));
}

export function view(name, remember = true) {
  if ($("app").dataset.view === name) return;
  $("app").dataset.view = name;
  if (name === "chat" && remember) history.pushState({}, "");
  if (name === "list" && remember && history.state) history.back();
}

export function open(id) {
  store.current = id;
  localStorage.setItem("chat", id);
  view("chat");
  changed();
  on.end();
  markRead();
  if (!matchMedia("(hover: none)").matches) $("draft").focus();
}

export function draw() {
  const chats = [...store.chats.values()];
  $("chats").replaceChildren(...chats.map(row));
  drawHead();
  drawTopics();
  drawStart();
  drawActions();
  const total = chats.reduce((sum, one) => sum + unreadOf(one), 0);
  document.title = `${total ? `(${total}) ` : ""}${[store.bot.name, word("title")].filter(Boolean).join(" · ")}`;
}

const isGroup = (one) => one.type !== "private";
const look = (one) => (isGroup(one) ? one.id : store.bot.id);

function row(one) {
  const last = [...one.messages.values()].at(-1);
  const unread = unreadOf(one);
  const typing = store.typing.has(one.id);
  // Whoever writes in a channel, the channel says it.
  const name = last && isGroup(one) && one.type !== "channel" && !isService(last) && (isMine(last, speaker(one)) ? word("you") : senderName(last).split(" ")[0]);
  const when = last && (dayOf(last.date) === dayOf(now()) ? time(last.date) : dayName(last.date, now()));
  return h("li", {}, h("button", { type: "button", "data-chat": one.id, "aria-current": String(one.id === store.current), onclick: () => open(one.id) },
    avatar(look(one), one.name, one.is_forum ? "forum" : ""),
    h("span", { class: "line" }, h("span", { class: "name" }, one.name), h("time", {}, when || "")),
    h("span", { class: "line" },
      h("span", { class: "last" }, typing ? h("span", { class: "status typing" }, word("typing")) : last ? [name && h("b", {}, `${name}: `), seen(lastLine(last))].flat() : word("no_messages")),
      unread ? h("span", { class: "badge", "aria-label": word("unread", { count: unread }) }, String(unread)) : null)));
}

const DOING = { typing: "typing", upload_photo: "sending_picture", upload_document: "sending_file" };

function drawHead() {
  const here = chat();
  if (!here) return;
  const head = $("chat-avatar");
  head.className = `avatar ${here.is_forum ? "forum" : ""}`;
  head.textContent = initials(here.name);
  for (const [name, value] of Object.entries(tint(look(here)))) head.style.setProperty(name, value);
  $("chat-name").textContent = here.name;
  const doing = store.typing.get(here.id);
  $("chat-status").classList.toggle("typing", Boolean(doing));
  $("chat-status").textContent = doing ? busy(here, word(DOING[doing.what] || "busy")) : status(here);
  $("lost").hidden = !store.lost;
}

const busy = (here, doing) => (isGroup(here) ? word("somebody_is", { name: store.bot.name, doing }) : doing);

function status(here) {
  const clock = store.ahead ? `${dayName(now(), Date.now() / 1000)} ${time(now())}` : "";
  const listed = (...parts) => parts.filter(Boolean).join(" · ");
  if (here.type === "private") return listed(word(here.blocked ? "bot_blocked" : "bot"), clock);
  if (here.migrated_to) return word("became_supergroup");
  return listed(word("members", { count: here.members }), here.type === "channel" && word("channel"), !here.bot_present && word("without_bot"), clock);
}

function drawTopics() {
  const here = chat();
  $("topics").hidden = !here?.is_forum;
  if (!here?.is_forum) return;
  const now_ = topic(here);
  const focused = $("topics").contains(document.activeElement);
  $("topics").replaceChildren(...here.topics.map((one) => {
    const unread = unreadOf(here, one.id);
    return h("button", { type: "button", role: "tab", "aria-selected": String(one.id === now_), tabindex: one.id === now_ ? "0" : "-1", onclick: () => { store.topics.set(here.id, one.id); changed(); markRead(); }, onkeydown: arrows },
      one.closed ? word("topic_closed", { name: one.name }) : one.name, unread && one.id !== now_ ? h("span", { class: "badge" }, String(unread)) : null);
  }));
  if (focused) $("topics").querySelector('[aria-selected="true"]')?.focus();
}

function arrows(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const tabs = [...$("topics").children];
  tabs[(tabs.indexOf(event.currentTarget) + step + tabs.length) % tabs.length].click();
}

function drawStart() {
  const here = chat();
  const empty = here && !shown(here).length;
  $("start").hidden = !empty;
  const what = `${here?.id}/${here && topic(here)}/${language}/${store.bot.description}`;
  if (!empty || $("start").dataset.chat === what) return;
  $("start").dataset.chat = what;
  const about = here.type === "private"
    ? store.bot.description || store.bot.short_description || word("begin")
    : word(here.bot_sees_all ? "sees_all" : "sees_little", { bot: store.bot.username });
  $("start").replaceChildren(h("div", {}, avatar(look(here), here.name, here.is_forum ? "forum" : ""), h("h3", {}, here.name), h("p", {}, about),
    here.type === "private" ? h("button", { type: "button", class: "primary", onclick: () => on.send("/start") }, word("start")) : null));
}

function drawActions() {
  $("actions").hidden = !store.actions.length;
  const what = JSON.stringify(store.actions);
  if ($("actions").dataset.what === what) return;
  $("actions").dataset.what = what;
  $("actions").replaceChildren(...store.actions.flatMap((action, index) => [
    h("button", { type: "button", onclick: (event) => act(event.currentTarget, index) }, seen(action.label)), action.hint ? h("p", {}, action.hint) : null].filter(Boolean)));
}

async function act(button, index) {
  if (button) button.disabled = true;
  try {
    const { text } = await api.post("action", { index, language });
    if (text) on.say(text);
  } catch (error) { on.fail(error); } finally { if (button) button.disabled = false; }
}

function toggleMenu() {
  const menu = $("menu");
  if (!menu.hidden) return closeMenu();
  const here = chat();
  const item = (label, run, kind = "") => h("button", { type: "button", role: "menuitem", class: kind, onclick: () => { closeMenu(); run(); } }, h("span", {}, seen(label)));
  menu.replaceChildren(
    ...store.actions.map((action, index) => item(action.label, () => act(null, index))),
    languageItem(speaker(here)),
    item(word(document.documentElement.dataset.theme === "dark" ? "light" : "dark"), on.theme),
    ...botItems(here, item),
    ...(here?.type === "private" ? [here.blocked ? item(word("unblock"), () => block(false)) : item(word("block"), () => block(true), "danger")] : []));
  menu.hidden = false;
  $("more").setAttribute("aria-expanded", "true");
  menu.firstElementChild?.focus();
}

// In groups and channels: whether the bot is there, and whether it is an administrator.
function botItems(here, item) {
  if (!here || here.type === "private" || here.migrated_to) return [];
  const set = (status) => () => api.post("bot", { chat: here.id, person: speaker(here)?.id, status }).catch(on.fail);
  if (!here.bot_present) return [item(word("add_bot"), set(here.type === "channel" ? "administrator" : "member"))];
  const rights = here.bot_status === "administrator" ? item(word("demote_bot"), set("member")) : item(word("promote_bot"), set("administrator"));
  return [...(here.type === "channel" ? [] : [rights]), item(word("remove_bot"), set("kicked"), "danger")];
}

export const LANGUAGES = ["en", "ru", "kk", "zh-hans", "tr", "de", "es", "fr", "ar", "hi"];
const languageName = (code) => { const name = new Intl.DisplayNames([code], { type: "language" }).of(code); return name[0].toUpperCase() + name.slice(1); };

function languageItem(who) {
  if (!who || who.id === ANONYMOUS) return "";
  const open_ = (event) => {
    event.stopPropagation();
    $("menu").replaceChildren(h("h3", {}, word("language_is", { name: who.name })), ...LANGUAGES.map((code) => h("button", { type: "button", role: "menuitemradio", lang: code, "aria-checked": String(primary(code) === primary(who.language)), onclick: () => { closeMenu(); api.post("language", { person: who.id, language: code }).catch(on.fail); } }, languageName(code))));
    $("menu").querySelector('[aria-checked="true"], button').focus();
  };
  return h("button", { type: "button", role: "menuitem", onclick: open_ }, h("span", {}, word("language", { name: languageName(who.language || locale) }), h("small", {}, word("language_of", { name: who.name }))));
}

export function closeMenu() {
  $("menu").hidden = true;
  $("more").setAttribute("aria-expanded", "false");
}

async function block(blocked) {
  await api.post("block", { chat: store.current, blocked }).catch(on.fail);
}

