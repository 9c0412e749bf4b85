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

const CLOCK = { timeStyle: "short" };
const DAY_AND_MONTH = { day: "numeric", month: "long" };
const FULL_DAY = { ...DAY_AND_MONTH, year: "numeric" };
const formats = new Map();

function format(style, seconds) {
  const key = `${locale} ${JSON.stringify(style)}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, style));
  return formats.get(key).format(seconds * 1000);
}

// Browsers that don't know a language well name its months 'M12': then a date is written in figures.
const NAMELESS = /^M\d/;

function date(style, seconds) {
  if (!NAMELESS.test(format({ month: "long" }, seconds))) return format(style, seconds);
  const day = new Date(seconds * 1000);
  const figures = [day.getDate(), day.getMonth() + 1].map((part) => String(part).padStart(2, "0"));
  return [...figures, ...(style.year ? [day.getFullYear()] : [])].join(".");
}

export const time = (seconds) => format(CLOCK, seconds);
export const dayOf = (seconds) => new Date(seconds * 1000).toDateString();

export function dayName(seconds, now) {
  const apart = Math.round((Date.parse(dayOf(now)) - Date.parse(dayOf(seconds))) / 86_400_000);
  if (apart === 0) return word("today");
  if (apart === 1) return word("yesterday");
  const sameYear = new Date(seconds * 1000).getFullYear() === new Date(now * 1000).getFullYear();
  return date(sameYear ? DAY_AND_MONTH : FULL_DAY, seconds);
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const short = (number) => number.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return bytes < 1024 * 1024 ? `${short(bytes / 1024)} KB` : `${short(bytes / 1024 / 1024)} MB`;
}
