// A text and its entities as elements. Offsets are UTF-16 units, which is how JavaScript counts.

import { h, icon } from "./dom.js";
import { seen } from "./pictographs.js";
import { word } from "./words.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code" };

export function render(text, entities, on) {
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return pieces(text, 0, text.length, sorted, on);
}

function pieces(text, begin, end, entities, on) {
  const nodes = [];
  let at = begin;
  let rest = entities;
  while (rest.length) {
    const [entity] = rest;
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    rest = rest.slice(1);
    if (to <= from) continue;
    const block = BLOCKS.has(entity.type);
    if (from > at) nodes.push(...seen(text.slice(at, block && text[from - 1] === "\n" ? from - 1 : from)));
    const inside = rest.filter((other) => other.offset < to);
    rest = rest.filter((other) => other.offset + other.length > to);
    nodes.push(element(entity, text.slice(from, to), pieces(text, from, to, inside, on), on));
    at = to + (block && text[to] === "\n" ? 1 : 0);
  }
  if (at < end) nodes.push(...seen(text.slice(at, end)));
  return nodes;
}

function element(entity, plain, children, on) {
  switch (entity.type) {
    case "pre": return h("pre", { "data-language": entity.language }, children);
    case "blockquote": return h("blockquote", {}, children);
    case "expandable_blockquote": return foldable(children);
    case "spoiler": return spoiler(children);
    case "text_link": return link(entity.url, children);
    case "url": return link(plain.includes("://") ? plain : `http://${plain}`, children);
    case "email": return h("a", { href: `mailto:${plain}` }, children);
    case "bot_command":
      return h("button", { type: "button", class: "command", tabindex: "-1", onclick: () => on.command(plain) }, children);
    case "mention": case "text_mention": case "hashtag": return h("span", { class: "mention" }, children);
    case "date_time": return h("time", {}, children);
    default: return h(TAGS[entity.type] || "span", {}, children);
  }
}

function link(url, children) {
  const safe = /^(https?|tg|ftp|mailto):/i.test(url) ? url : undefined;
  return h("a", { href: safe, target: "_blank", rel: "noopener noreferrer", title: safe }, children);
}

function spoiler(children) {
  const element = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": word("hidden") }, children);
  const show = () => {
    element.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) element.removeAttribute(name);
  };
  element.addEventListener("click", show, { once: true });
  element.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); show(); } });
  return element;
}

function foldable(children) {
  const inner = h("div", { class: "fold" }, children);
  const button = h("button", { type: "button", class: "unfold", "aria-expanded": "false", "aria-label": word("unfold") }, icon("down"));
  const quote = h("blockquote", { class: "folded" }, inner, button);
  const toggle = () => {
    const folded = quote.classList.toggle("folded");
    button.setAttribute("aria-expanded", String(!folded));
    button.setAttribute("aria-label", word(folded ? "unfold" : "fold"));
  };
  quote.addEventListener("click", (event) => { if (!event.target.closest("a") && !String(getSelection())) toggle(); });
  return quote;
}
