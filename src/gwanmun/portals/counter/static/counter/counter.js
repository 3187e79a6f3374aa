// The desk without a mouse. A scanner types like a keyboard, only faster: a burst of characters is a document, wherever
// the focus is, and a single letter is an act. So that the A of a passport never admits anybody, a letter acts only
// after no other character has followed for SILENCE milliseconds.
const SILENCE = 80;
const EDITABLE = "input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]";
const SHAPES = [[44, 2], [36, 2], [30, 3]]; // characters a line, lines (ICAO Doc 9303)

const zone = () => document.querySelector("[data-zone]");
const lettersOff = () => localStorage.getItem("gwanmun.letters-off") === "1";

/** True when the text has the shape of a whole zone, in lines or in one piece. */
const isWhole = (text) => {
  const lines = text.split(/\s+/).filter(Boolean);
  const total = lines.join("").length;
  return SHAPES.some(([width, count]) => total === width * count && (lines.length === 1 || lines[0].length === width));
};

const send = () => zone().form.requestSubmit();

const press = (letter) => {
  const digit = document.querySelectorAll("#asked input[name=purpose]")[Number(letter) - 1];
  if (/^[1-9]$/.test(letter) && digit) return digit.click();
  const element = [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === letter && each.checkVisibility());
  if (element?.matches(EDITABLE)) element.focus();
  else element?.click();
};

// The first key outside of fields is held: alone it is an act, with a second one it begins a document.
let held = "";
let waiting;

const release = () => {
  const key = held;
  held = "";
  clearTimeout(waiting);
  return key;
};

const begin = (text) => {
  zone().value = text;
  zone().focus();
};

// Before anybody else hears the key.
window.addEventListener("keydown", (event) => {
  // The field may have taken the focus while a key was held: that key was typed first.
  if (held && event.target === zone()) begin(release() + zone().value);
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.target.matches?.(EDITABLE)) return;
  if (document.querySelector(".dialog:popover-open")) return;
  if (event.key.length !== 1 || event.key === "?" || event.key === " ") return;
  event.stopImmediatePropagation();
  event.preventDefault();
  if (held) return begin(release() + event.key);
  held = event.key;
  waiting = setTimeout(() => { const key = release(); if (!lettersOff()) press(key.toUpperCase()); }, SILENCE);
}, { capture: true });

// In the field: Enter after a whole zone reads it, Enter before that begins its next line.
zone()?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey) return;
  if (event.ctrlKey || isWhole(zone().value)) { event.preventDefault(); send(); }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.ctrlKey && event.target.matches?.("[data-send-with-enter]")) {
    event.preventDefault();
    const form = event.target.form;
    form.requestSubmit(form.querySelector("[name=act]"));
  }
});

// An act is sent once, however often its key is pressed.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.id === "asked") return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "1";
});

document.documentElement.dataset.scripted = "";
document.querySelector("[data-result]")?.focus();
