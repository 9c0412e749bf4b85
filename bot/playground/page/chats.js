// The list of chats, the chat's head, its topics and its empty state.

import * as api from "./api.js";
import { avatar, dayName, dayOf, h, initials, time, tint, $ } from "./dom.js";
import { isService, lastLine } from "./messages.js";
import { seen } from "./pictographs.js";
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
  document.title = `${total ? `(${total}) ` : ""}${store.bot.name || "Playground"} · playground`;
}

const isGroup = (one) => one.type !== "private";
const look = (one) => (isGroup(one) ? one.id : store.bot.id);

function row(one) {
  const last = [...one.messages.values()].at(-1);
  const unread = unreadOf(one);
  const typing = store.typing.has(one.id);
  const name = last && isGroup(one) && !isService(last) && (isMine(last, speaker(one)) ? "You" : senderName(last).split(" ")[0]);
  const when = last && (dayOf(last.date) === dayOf(now()) ? time(last.date) : dayName(last.date, now()));
  return h("li", {}, h("button", { type: "button", "data-chat": one.id, "aria-current": String(one.id === store.current), onclick: () => open(one.id) },
    avatar(look(one), one.name, one.is_forum ? "forum" : ""),
    h("span", { class: "line" }, h("span", { class: "name" }, one.name), h("time", {}, when || "")),
    h("span", { class: "line" },
      h("span", { class: "last" }, typing ? h("span", { class: "status typing" }, "typing…") : last ? [name && h("b", {}, `${name}: `), seen(lastLine(last))].flat() : "No messages yet"),
      unread ? h("span", { class: "badge", "aria-label": `${unread} unread` }, String(unread)) : null)));
}

const DOING = { typing: "typing", upload_photo: "sending a picture", upload_document: "sending a file" };

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
  $("chat-status").textContent = doing ? `${isGroup(here) ? `${store.bot.name} is ` : ""}${DOING[doing.what] || "busy"}…` : status(here);
  $("lost").hidden = !store.lost;
}

function status(here) {
  const clock = store.ahead ? `, ${dayName(now(), Date.now() / 1000)} ${time(now())}` : "";
  if (here.type === "private") return `${here.blocked ? "bot, blocked by you" : "bot"}${clock}`;
  if (here.migrated_to) return "became a supergroup";
  const away = here.bot_present ? "" : ", without the bot";
  return `${here.members} members${here.type === "channel" ? ", channel" : ""}${away}${clock}`;
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
      one.closed ? `${one.name} (closed)` : one.name, unread && one.id !== now_ ? h("span", { class: "badge" }, String(unread)) : null);
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
  if (!empty || $("start").dataset.chat === `${here.id}/${topic(here)}/${store.bot.description}`) return;
  $("start").dataset.chat = `${here.id}/${topic(here)}/${store.bot.description}`;
  const about = here.type === "private"
    ? store.bot.description || store.bot.short_description || "Press Start to begin. Whatever the bot can do on Telegram it can do here."
    : here.bot_sees_all ? "The bot reads along here: it is an administrator." : `In groups the bot sees commands, replies to it, and messages that mention @${store.bot.username}.`;
  $("start").replaceChildren(h("div", {}, avatar(look(here), here.name, here.is_forum ? "forum" : ""), h("h3", {}, here.name), h("p", {}, about),
    here.type === "private" ? h("button", { type: "button", class: "primary", onclick: () => on.send("/start") }, "Start") : null));
}

function drawActions() {
  $("actions").hidden = !store.actions.length;
  if ($("actions").childElementCount && store.actions.length === Number($("actions").dataset.count)) return;
  $("actions").dataset.count = store.actions.length;
  $("actions").replaceChildren(...store.actions.flatMap((action, index) => [
    h("button", { type: "button", onclick: (event) => act(event.currentTarget, index) }, seen(action.label)), action.hint ? h("p", {}, action.hint) : null].filter(Boolean)));
}

async function act(button, index) {
  if (button) button.disabled = true;
  try {
    const { text } = await api.post("action", { index });
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
    item(document.documentElement.dataset.theme === "dark" ? "Light mode" : "Dark mode", on.theme),
    ...botItems(here, item),
    ...(here?.type === "private" ? [here.blocked ? item("Unblock the bot", () => block(false)) : item("Block the bot", () => block(true), "danger")] : []));
  menu.hidden = false;
  $("more").setAttribute("aria-expanded", "true");
  menu.firstElementChild?.focus();
}

// In groups and channels: whether the bot is there, and whether it is an administrator.
function botItems(here, item) {
  if (!here || here.type === "private" || here.migrated_to) return [];
  const set = (status) => () => api.post("bot", { chat: here.id, person: speaker(here)?.id, status }).catch(on.fail);
  if (!here.bot_present) return [item("Add the bot", set(here.type === "channel" ? "administrator" : "member"))];
  const rights = here.bot_status === "administrator" ? item("Take the bot’s rights away", set("member")) : item("Make the bot an administrator", set("administrator"));
  return [...(here.type === "channel" ? [] : [rights]), item("Remove the bot", set("kicked"), "danger")];
}

const LANGUAGES = ["en", "ru", "kk", "zh-hans", "tr", "de", "es", "fr", "ar", "hi"];
const languageName = (code) => { const name = new Intl.DisplayNames([code], { type: "language" }).of(code); return name[0].toUpperCase() + name.slice(1); };

function languageItem(who) {
  if (!who || who.id === ANONYMOUS) return "";
  const open_ = (event) => {
    event.stopPropagation();
    $("menu").replaceChildren(h("h3", {}, `${who.name}’s Telegram is in`), ...LANGUAGES.map((code) => h("button", { type: "button", role: "menuitemradio", lang: code, "aria-checked": String(code === who.language), onclick: () => { closeMenu(); api.post("language", { person: who.id, language: code }).catch(on.fail); } }, languageName(code))));
    $("menu").querySelector('[aria-checked="true"], button').focus();
  };
  return h("button", { type: "button", role: "menuitem", onclick: open_ }, h("span", {}, `Language: ${languageName(who.language || "en")}`, h("small", {}, `${who.name}’s Telegram`)));
}

export function closeMenu() {
  $("menu").hidden = true;
  $("more").setAttribute("aria-expanded", "false");
}

async function block(blocked) {
  await api.post("block", { chat: store.current, blocked }).catch(on.fail);
}

