// The page's own labels, which come from words/<language>.json.

import * as api from "./api.js";

const PLACE = /\{(\w+)\}/;
const heard = [];
let said = {};
let rules = new Intl.PluralRules("en");
let asked = 0;
export let language = "";
export let locale = "en";

// 'zh-hans' and 'zh-CN' are zh.
export const primary = (code) => (code || "").toLowerCase().split(/[-_]/)[0];
export const onSpoken = (listener) => heard.push(listener);

// Speaks the language of `wanted` from now on, English where there are no words in it.
export async function speak(wanted) {
  const turn = ++asked;
  const found = await api.words(primary(wanted) || "en");
  if (turn !== asked || found.language === language) return;
  ({ language, words: said } = found);
  locale = primary(navigator.language) === language ? navigator.language : language;
  rules = new Intl.PluralRules(language);
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", word(element.dataset.label));
  heard.forEach((listener) => listener());
}

function pick(key, count) {
  const text = said[key] ?? key;
  return typeof text === "string" ? text : text[rules.select(count)] ?? text.other;
}

export const word = (key, values = {}) => pick(key, values.count).split(PLACE).map((piece, nth) => (nth % 2 ? values[piece] ?? "" : piece)).join("");

// The same as pieces, where what is put in is an element.
export const pieces = (key, values) => pick(key).split(PLACE).map((piece, nth) => (nth % 2 ? values[piece] : piece)).filter(Boolean);
