// What a message carries besides words: a photo, a file, a voice, a sticker.

import { h, icon, size } from "./dom.js";
import { word } from "./words.js";

// CSS pixels of a photo, which is shown whole, narrower where it is high, unless it is a mere strip.
const WIDEST = 480;
const HIGHEST = 624;
const STEEPEST = 3;

export function photo(message, view) {
  const best = message.photo?.at(-1);
  if (!best) return null;
  const image = h("img", { src: `/client/file/${best.file_unique_id}`, width: best.width, height: best.height, alt: message.caption || word("photo"), decoding: "async" });
  const button = h("button", { type: "button", class: "photo", "aria-label": word("enlarge"), onclick: () => view(image.src, image.alt) }, image);
  const ratio = best.height / best.width;
  button.style.aspectRatio = `1 / ${Math.min(ratio, STEEPEST)}`;
  button.style.width = `${Math.max(180, Math.min(best.width, WIDEST, HIGHEST / ratio))}px`;
  button.style.maxWidth = "calc(100% + 20px)";
  return button;
}

export function file(message) {
  const document_ = message.document;
  if (!document_) return null;
  return h("a", { class: "document", href: `/client/file/${document_.file_unique_id}`, download: document_.file_name },
    h("i", {}, icon("file")), h("span", {}, h("b", {}, document_.file_name), h("small", {}, size(document_.file_size))));
}

export function wordless(message) {
  if (message.sticker) return h("span", { class: "sticker", role: "img", "aria-label": word("sticker") }, icon("sticker"));
  if (!message.voice) return null;
  const bars = [5, 9, 14, 8, 16, 11, 6, 13, 18, 9, 12, 7, 15, 10, 5].map((height) => h("i", { style: { height: `${height}px` } }));
  return h("span", { class: "voice", role: "img", "aria-label": word("voice") }, h("b", {}, icon("voice")), bars, h("small", {}, `0:0${message.voice.duration}`));
}
