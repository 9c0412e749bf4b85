// Small pictures in text. A machine without a font for them shows boxes: there they are left out, and a few are drawn.

import { h, icon } from "./dom.js";

export const THUMBS = { "👍": "thumb-up", "👎": "thumb-down" };
// Those that sentences speak of: "Press 🌍".
const DRAWN = { ...THUMBS, "🌍": "globe", "🏷": "tag", "📄": "file-up" };
const PICTOGRAPH = /(\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic})*\s?)/u;
const known = new Map();
const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

function drawn(character) {
  pen.clearRect(0, 0, 32, 32);
  pen.font = "20px system-ui, sans-serif";
  pen.textBaseline = "top";
  pen.fillText(character, 2, 2);
  return pen.getImageData(0, 0, 32, 32).data.join();
}

// Drawn like a character that no font has.
function lacks(character) {
  if (!known.has(character)) known.set(character, drawn(character) === drawn("\u{10FFFD}"));
  return known.get(character);
}

// The text as nodes; what no font here has stays in it for those who listen or search, unseen.
export function seen(text) {
  if (!PICTOGRAPH.test(text)) return [text];
  return text.split(PICTOGRAPH).filter(Boolean).map((part) => {
    const bare = part.replace(/[\uFE0F\s]/gu, "");
    if (!PICTOGRAPH.test(part) || !lacks(bare)) return part;
    const picture = DRAWN[bare] && icon(DRAWN[bare]);
    return picture ? [h("span", { class: "lacking" }, part.trimEnd(), picture), part.slice(part.trimEnd().length)] : h("span", { class: "lacking" }, part);
  }).flat();
}
