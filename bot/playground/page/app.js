// The page put together.

import * as api from "./api.js";
import * as chats from "./chats.js";
import * as composer from "./composer.js";
import { h, icon, $ } from "./dom.js";
import * as links from "./links.js";
import * as messages from "./messages.js";
import { apply, byBot, changed, chat, markRead, me, reload, store, watch } from "./store.js";
import { onSpoken, primary, speak, word } from "./words.js";

let toastTimer;

function say(text) {
  clearTimeout(toastTimer);
  $("toast").textContent = text;
  $("toast").hidden = false;
  toastTimer = setTimeout(() => { $("toast").hidden = true; }, 3500);
}

function fail(error) {
  say(error instanceof TypeError ? word("no_answer") : error.message);
}

function alertBox(text) {
  $("alert-text").textContent = text;
  $("alert").showModal();
}

function view(source, alt) {
  Object.assign($("viewer-image"), { src: source, alt });
  $("viewer").showModal();
}

function theme() {
  const dark = document.documentElement.dataset.theme !== "dark";
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  localStorage.setItem("theme", document.documentElement.dataset.theme);
  drawTheme();
  changed();
}

function drawTheme() {
  const dark = document.documentElement.dataset.theme === "dark";
  $("theme").setAttribute("aria-pressed", String(dark));
  $("theme").replaceChildren(icon(dark ? "sun" : "moon"));
}

function announce(message) {
  const text = message.text || message.caption || word(message.photo ? "sent_picture" : "sent_file");
  $("live").append(h("p", {}, word(message.edit_date ? "edited_to" : "said", { name: store.bot.name, text })));
  while ($("live").childElementCount > 5) $("live").firstChild.remove();
}

const on = {
  say, fail, view, theme,
  end: messages.toEnd, forward: links.forward, reply: composer.reply, edit: composer.edit, draft: composer.setDraft, command: composer.sendText, send: composer.sendText, read: markRead,
};

chats.setUp(on);
messages.setUp(on);
composer.setUp(on);
links.setUp(on);
drawTheme();
$("theme").addEventListener("click", theme);
$("viewer").addEventListener("click", () => $("viewer").close());
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { drawTheme(); changed(); });
document.addEventListener("visibilitychange", markRead);
document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.(".menu");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (menu && step) {
    event.preventDefault();
    const items = [...menu.querySelectorAll("button")];
    items[(items.indexOf(event.target) + step + items.length) % items.length].focus();
  }
  if (event.key === "Escape") { chats.closeMenu(); $("toast").hidden = true; }
});

// The page is in the language of the person's Telegram, which is the browser's until another is chosen.
let followed;

function follow() {
  const own = me();
  const wanted = own?.language || navigator.language;
  if (!own || wanted === followed) return;
  followed = wanted;
  if (!own.language) api.post("language", { person: own.id, language: chats.LANGUAGES.find((code) => primary(code) === primary(wanted)) ?? primary(wanted) }).catch(fail);
  speak(wanted).catch(fail);
}

onSpoken(() => { if (store.loaded) reload().catch(fail); });
watch((what) => {
  if (!store.loaded) return;
  follow();
  chats.draw();
  composer.draw();
  messages.draw(what);
  if (what.message && byBot(what.message) && what.message.chat.id === chat()?.id) announce(what.message);
  if (what.answer?.text) (what.answer.alert ? alertBox : say)(what.answer.text);
  if (what.answer?.url) window.open(what.answer.url, "_blank", "noopener");
});

const remembered = Number(localStorage.getItem("chat"));
if (remembered) store.current = remembered;
await speak(navigator.language).catch(fail);
api.listen({
  opened: () => reload().catch(fail),
  lost: () => { store.lost = true; changed(); },
  changed: (change) => { if (store.loaded) apply(change); },
});
