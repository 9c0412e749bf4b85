// Links to t.me, which stay in here: to the bot with a parameter, into a group, and to share something.

import * as api from "./api.js";
import { open } from "./chats.js";
import { avatar, h, $ } from "./dom.js";
import { reload, speaker, store, topic } from "./store.js";
import { word } from "./words.js";

const HOSTS = ["t.me", "telegram.me", "telegram.dog"];
let on;

export function setUp(handlers) {
  on = handlers;
  document.addEventListener("click", (event) => {
    const address = event.target.closest?.("a[href]")?.href;
    const url = address && URL.canParse(address) ? new URL(address) : null;
    if (!url || !HOSTS.includes(url.host)) return;
    event.preventDefault();
    follow(url).catch(on.fail);
  });
}

async function follow(url) {
  if (url.pathname === "/share/url") return share(url.searchParams);
  if (!url.searchParams.has("startgroup")) return go(url);
  choose(word("which_group"), [...store.chats.values()].filter((one) => one.type === "group" || one.type === "supergroup"), (group) => go(url, group.id));
}

export const goTo = (address) => go(new URL(address));

async function go(url, group = undefined) {
  const who = group === undefined ? me() : speaker(store.chats.get(group)).id;
  const { chat } = await api.post("follow", { link: url.href, person: who, group });
  if (chat === null) return on.say(word("leads_out"));
  if (!store.chats.has(chat)) await reload();
  open(chat);
}

// Unnamed administrators follow links as themselves.
function me() {
  const who = speaker();
  const known = store.chats.get(who?.id) || [...store.chats.values()].find((one) => one.type === "private");
  return who && who.id > 0 && who.username ? who.id : known.id;
}

function share(parameters) {
  const text = [parameters.get("url"), parameters.get("text")].filter(Boolean).join("\n");
  choose(word("share_where"), [...store.chats.values()], async (to) => {
    await api.post("say", { chat: to.id, person: speaker(to).id, text, topic: topic(to) ?? undefined });
    open(to.id);
  });
}

export function forward(message) {
  choose(word("forward_where"), [...store.chats.values()], async (to) => {
    await api.post("forward", { from: message.chat.id, message: message.message_id, chat: to.id, person: speaker(to).id, topic: topic(to) ?? undefined });
    open(to.id);
  });
}

function choose(question, chats, chosen) {
  const pick = (one) => { $("chooser").close(); Promise.resolve(chosen(one)).catch(on.fail); };
  $("chooser-title").textContent = question;
  $("chooser-chats").replaceChildren(...chats.map((one) => h("li", {}, h("button", { type: "button", onclick: () => pick(one) }, avatar(one.id, one.name, one.is_forum ? "forum" : ""), one.name))));
  $("chooser").showModal();
}
