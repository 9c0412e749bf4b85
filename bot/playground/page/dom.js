// Building elements. Text goes in as text nodes only: nothing a person or a bot wrote is ever parsed as HTML.

import { locale, word } from "./words.js";

export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name === "style") for (const [key, said] of Object.entries(value)) element.style.setProperty(key, said);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `/page/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

export const $ = (id) => document.getElementById(id);

const TINTS = [
  ["#f08f6b", "#d8593f", "#c9502f"], ["#eeb653", "#d48a1d", "#b06c06"], ["#9a8ae8", "#6f5bd0", "#6b54cf"],
  ["#7fc86c", "#459b45", "#2f8a3a"], ["#5bc6d0", "#2895ab", "#127f94"], ["#6bb0ea", "#3a7fc4", "#2672bb"],
  ["#ee87ae", "#cd4c80", "#c23c74"],
];
const NAMES_DARK = ["#ff9d82", "#f2bb62", "#b4a6ff", "#8fd67e", "#66d3de", "#80c1fb", "#ff9cc2"];

export function tint(id) {
  const nth = Math.abs(Number(id)) % TINTS.length;
  const dark = document.documentElement.dataset.theme === "dark";
  return { "--tint-a": TINTS[nth][0], "--tint-b": TINTS[nth][1], "--name": dark ? NAMES_DARK[nth] : TINTS[nth][2] };
}

export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return (words.length > 1 ? words[0][0] + words.at(-1)[0] : [...(words[0] || "?")][0]).toUpperCase();
}

export function avatar(id, name, extra = "") {
  return h("span", { class: `avatar ${extra}`, style: tint(id), "aria-hidden": "true" }, initials(name));
}

const clocks = new Map();

function clock() {
  if (!clocks.has(locale)) clocks.set(locale, new Intl.DateTimeFormat(locale, { timeStyle: "short" }));
  return clocks.get(locale);
}

export const time = (seconds) => clock().format(seconds * 1000);
export const dayOf = (seconds) => new Date(seconds * 1000).toDateString();

// Browsers don't know the months of every language.
export function dayName(seconds, now) {
  const apart = Math.round((Date.parse(dayOf(now)) - Date.parse(dayOf(seconds))) / 86_400_000);
  if (apart === 0) return word("today");
  if (apart === 1) return word("yesterday");
  const [day, today] = [new Date(seconds * 1000), new Date(now * 1000)];
  const said = { day: day.getDate(), month: word("months").split(" ")[day.getMonth()], year: day.getFullYear() };
  return said.year === today.getFullYear() ? word("day", said) : word("day_and_year", said);
}

export function size(bytes) {
  const short = (number) => number.toFixed(1).replace(".", word("decimal_mark"));
  if (bytes < 1024) return word("bytes", { size: bytes });
  return bytes < 1024 * 1024 ? word("kilobytes", { size: short(bytes / 1024) }) : word("megabytes", { size: short(bytes / 1024 / 1024) });
}
