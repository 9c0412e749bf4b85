// The field to write in: drafts, replies, edits, the command menu, and who is speaking.

import * as api from "./api.js";
import { avatar, h, icon, $ } from "./dom.js";
import { goTo } from "./links.js";
import { brief } from "./messages.js";
import { seen } from "./pictographs.js";
import { ANONYMOUS, chat, changed, isMine, senderName, shown, speaker, store, topic } from "./store.js";
import { language, pieces, word } from "./words.js";

let on;
let selected = -1;
let choices = [];
let shownFor = null;
let asking;

export function setUp(handlers) {
  on = handlers;
  const draft = $("draft");
  $("composer").addEventListener("submit", (event) => { event.preventDefault(); send(); });
  draft.addEventListener("input", () => { store.drafts.set(store.current, draft.value); grow(); suggest(); update(); });
  draft.addEventListener("keydown", keyboard);
  draft.addEventListener("blur", () => setTimeout(() => { if (document.activeElement !== draft && document.activeElement !== $("commands")) close(); }, 150));
  $("commands").addEventListener("click", () => { if ($("suggestions").hidden) { offer("/"); draft.focus(); } else close(); });
  $("attach").addEventListener("click", toggleAttachments);
  document.addEventListener("click", (event) => { if (!event.target.closest("#attachments, #attach")) closeAttachments(); });
  $("attachments").addEventListener("keydown", (event) => { if (event.key === "Escape") { closeAttachments(); $("attach").focus(); } });
  $("file").addEventListener("change", attach);
  draft.addEventListener("paste", (event) => { const file = event.clipboardData?.files[0]; if (file) { event.preventDefault(); sendFile(file); } });
  $("restart").addEventListener("click", () => sendText("/start"));
  $("speaker").addEventListener("click", toggleSpeakers);
  document.addEventListener("click", (event) => { if (!event.target.closest("#speakers, #speaker")) closeSpeakers(); });
  $("speakers").addEventListener("keydown", (event) => { if (event.key === "Escape") { closeSpeakers(); $("speaker").focus(); } });
}

function grow() {
  const draft = $("draft");
  draft.style.height = "auto";
  draft.style.height = draft.scrollHeight ? `${draft.scrollHeight}px` : "auto";
}

export function setDraft(text) {
  const draft = $("draft");
  draft.value = text;
  store.drafts.set(store.current, text);
  grow();
  update();
  draft.focus();
  draft.setSelectionRange(text.length, text.length);
}

export function reply(message) { store.edit = null; store.reply = message; changed(); $("draft").focus(); }
export function edit(message) { store.reply = null; store.edit = message; changed(); setDraft(message.text); }

function cancel() {
  const wasEdit = store.edit;
  store.reply = store.edit = null;
  if (wasEdit) setDraft("");
  changed();
}

export async function sendText(text) {
  const here = chat();
  const replied = store.reply;
  store.reply = null;
  try {
    await api.post("say", { chat: here.id, person: speaker().id, text, reply_to: replied?.message_id, topic: topic() ?? undefined });
  } catch (error) { store.reply = replied; on.fail(error); return false; }
  changed();
  return true;
}

async function send() {
  const text = $("draft").value.trim();
  if (!text) return;
  close();
  const edited = store.edit;
  setDraft("");
  if (edited) {
    store.edit = null;
    changed();
    if (text !== edited.text) await api.post("edit", { chat: edited.chat.id, message: edited.message_id, text }).catch((error) => { on.fail(error); setDraft(text); });
  } else if (!(await sendText(text))) setDraft(text);
}

async function attach() {
  const [file] = $("file").files;
  $("file").value = "";
  if (file) await sendFile(file);
}

function toggleAttachments() {
  const menu = $("attachments");
  if (!menu.hidden) return closeAttachments();
  const item = (name, label, run) => h("button", { type: "button", role: "menuitem", onclick: () => { closeAttachments(); run(); } }, icon(name), label);
  menu.replaceChildren(item("file-up", word("file_or_photo"), () => $("file").click()), item("voice", word("voice"), () => sendWordless("voice")), item("sticker", word("sticker"), () => sendWordless("sticker")));
  menu.hidden = false;
  $("attach").setAttribute("aria-expanded", "true");
  menu.firstElementChild.focus();
}

function closeAttachments() {
  $("attachments").hidden = true;
  $("attach").setAttribute("aria-expanded", "false");
}

const place = () => ({ chat: store.current, person: speaker().id, topic: topic() ?? undefined });
const sendWordless = (kind) => api.post("wordless", { kind, ...place() }).catch(on.fail);

async function sendFile(file) {
  const as = /^image\/(png|jpeg|webp|gif)$/.test(file.type) ? "photo" : "document";
  const caption = $("draft").value.trim();
  setDraft("");
  await api.upload({ file, as, caption, chat: store.current, person: speaker().id, topic: topic() }).catch((error) => { setDraft(caption); on.fail(error); });
}

function keyboard(event) {
  if (event.isComposing) return;
  const open = !$("suggestions").hidden;
  if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    pick((selected + (event.key === "ArrowDown" ? 1 : choices.length - 1) + (selected < 0 && event.key === "ArrowUp" ? 1 : 0)) % choices.length);
  } else if (open && event.key === "Tab" && choices.length) {
    event.preventDefault();
    const choice = choices[Math.max(selected, 0)];
    if (choice.run) choose(choice); else setDraft(`${choice.insert} `);
    close();
  } else if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    if (open && selected >= 0) choose(choices[selected]); else send();
  } else if (event.key === "Escape") {
    if (open) close(); else cancel();
  } else if (event.key === "ArrowUp" && !$("draft").value && !store.edit) {
    const last = shown().filter((message) => isMine(message) && message.text).at(-1);
    if (last) { event.preventDefault(); edit(last); }
  }
}

// Commands at '/', the bot's name at '@' in groups.
function suggest() {
  const text = $("draft").value;
  clearTimeout(asking);
  const inline = `@${store.bot.username} `;
  if (text.toLowerCase().startsWith(inline.toLowerCase()) && speaker()?.id !== ANONYMOUS) {
    const query = text.slice(inline.length);
    asking = setTimeout(() => offerResults(query, text).catch(() => {}), 350);
    return;
  }
  if (/^\/\w*$/.test(text)) offer(text); else if (/(^|\s)@\w*$/.test(text) && chat()?.type !== "private") offerNames(text); else close();
}

function offer(text) {
  const commands = speaker()?.commands || [];
  show(commands.filter((one) => `/${one.command}`.startsWith(text.toLowerCase())).map((one) => ({ label: `/${one.command}`, hint: one.description, insert: `/${one.command}`, send: true })), text.length > 1 ? 0 : -1);
}

// What the bot offers in any chat while its name and a query are typed; a result is sent as one's own message.
async function offerResults(query, asked) {
  if ($("draft").value !== asked) return;  // sent meanwhile
  const found = await api.post("inline", { query, person: speaker().id });
  if ($("draft").value !== asked) return;
  const above = found.button ? [{ label: found.button.text, above: true, run: () => goTo(found.button.link).catch(on.fail) }] : [];
  const results = found.results.map((one) => ({ label: one.title, hint: one.text, run: () => api.post("result", { query: found.query, result: one.id, ...place() }).catch(on.fail) }));
  show([...above, ...results], -1, "results");
}

function offerNames(text) {
  const begun = text.match(/@\w*$/)[0];
  const names = [{ username: store.bot.username, name: store.bot.name }, ...chat().speakers].filter((one) => one.username && `@${one.username}`.toLowerCase().startsWith(begun.toLowerCase()));
  show(names.map((one) => ({ label: `@${one.username}`, hint: one.name, insert: text.slice(0, -begun.length) + `@${one.username}` })), 0);
}

function show(found, at, kind = "") {
  choices = found;
  if (!found.length) return close();
  const list = $("suggestions");
  list.classList.toggle("results", kind === "results");
  list.replaceChildren(...found.map((choice, nth) => h("li", { id: `choice-${nth}`, class: choice.above ? "above" : "", role: "option", "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); choose(choice); } }, h("b", {}, seen(choice.label)), h("span", {}, seen(choice.hint || "")))));
  list.hidden = false;
  $("commands").setAttribute("aria-expanded", "true");
  pick(at);
}

function pick(nth) {
  selected = nth;
  [...$("suggestions").children].forEach((item, at) => item.setAttribute("aria-selected", String(at === nth)));
  $("suggestions").children[nth]?.scrollIntoView({ block: "nearest" });
  if (nth >= 0) $("draft").setAttribute("aria-activedescendant", `choice-${nth}`); else $("draft").removeAttribute("aria-activedescendant");
}

function choose(choice) {
  close();
  if (choice.run) { setDraft(""); choice.run(); } else if (choice.send) { setDraft(""); sendText(choice.insert); } else setDraft(`${choice.insert} `);
}

function close() {
  $("suggestions").hidden = true;
  $("commands").setAttribute("aria-expanded", "false");
  $("draft").removeAttribute("aria-activedescendant");
  selected = -1;
}

export function draw() {
  const here = chat();
  if (shownFor !== store.current) {
    shownFor = store.current;
    store.reply = store.edit = null;
    $("draft").value = store.drafts.get(store.current) || "";
    grow();
    close();
  }
  const untouched = here?.type === "private" && ![...here.messages.values()].length;
  const closed = Boolean(here?.migrated_to) || Boolean(here?.blocked);
  $("composer").hidden = !here || closed;
  $("restart").hidden = !here?.blocked;
  $("restart").textContent = word("restart");
  $("commands").hidden = !speaker()?.commands.length;
  drawContext();
  drawSpeaker(here);
  const quiet = here && !here.messages.size;
  $("starters").hidden = !here || closed || here.type === "channel" || !store.starters.length || !(untouched || quiet) || (here.type !== "private" && !here.bot_sees_all && !store.bot.username);
  $("starters").replaceChildren(...store.starters.map((text) => h("button", { type: "button", title: text, onclick: () => sendText(addressed(here, text)) }, text)));
  update();
}

const addressed = (here, text) => (here.type === "private" || here.bot_sees_all || text.startsWith("/") ? text : `@${store.bot.username} ${text}`);

function update() {
  const here = chat();
  const text = $("draft").value;
  $("send").disabled = !text.trim();
  const toBot = store.reply?.from?.id === store.bot.id || text.toLowerCase().includes(`@${store.bot.username}`.toLowerCase()) || /^\/\w+(?!\w*@)/.test(text);
  const deaf = here && here.type !== "private" && here.type !== "channel" && here.bot_present && !here.bot_sees_all;
  $("hint").hidden = !(deaf && text.trim() && !toBot);
  if (!$("hint").hidden && $("hint").lang !== language) {
    const mention = h("button", { type: "button", onclick: () => setDraft(`@${store.bot.username} ${$("draft").value}`) }, word("mention", { bot: store.bot.username }));
    $("hint").lang = language;
    $("hint").replaceChildren(...pieces("not_seen", { mention }));
  }
}

function drawContext() {
  const about = store.edit || store.reply;
  $("context").hidden = !about;
  if (!about) return;
  $("context").replaceChildren(icon(store.edit ? "edit" : "reply"), h("div", {}, h("b", {}, store.edit ? word("edit_message") : word("reply_to", { name: senderName(about) })), h("span", {}, seen(brief(about)))), h("button", { type: "button", class: "icon", "aria-label": word("cancel"), onclick: () => { cancel(); $("draft").focus(); } }, icon("close")));
}

const called = (one) => (one.id === ANONYMOUS ? word("anonymous_admin") : one.name);

function drawSpeaker(here) {
  const who = speaker(here);
  const many = here && here.type !== "private" && here.speakers.length > 1;
  $("speaker").hidden = !many;
  $("draft").placeholder = !many ? word("message") : who.id === ANONYMOUS ? word("message_as_group") : word("message_as", { name: called(who) });
  if (!many) return;
  $("speaker").replaceChildren(avatar(who.id, who.name));
  $("speaker").setAttribute("aria-label", word("speaking_as_change", { name: called(who) }));
  $("speaker").title = word("speaking_as", { name: called(who) });
}

function toggleSpeakers() {
  const list = $("speakers");
  if (!list.hidden) return closeSpeakers();
  const roles = { creator: word("owner"), administrator: word("administrator"), member: word("member") };
  const current = speaker().id;
  list.replaceChildren(h("h3", {}, word("speak_as")), ...chat().speakers.map((one) => h("button", { type: "button", role: "menuitemradio", "aria-checked": String(one.id === current), onclick: () => { store.speakers.set(store.current, one.id); closeSpeakers(); changed(); $("draft").focus(); } }, avatar(one.id, one.name), h("span", {}, called(one), h("small", {}, one.id === ANONYMOUS ? word("for_the_group") : roles[one.status] || one.status)))));
  list.hidden = false;
  $("speaker").setAttribute("aria-expanded", "true");
  list.querySelector('[aria-checked="true"]')?.focus();
}

function closeSpeakers() {
  $("speakers").hidden = true;
  $("speaker").setAttribute("aria-expanded", "false");
}
