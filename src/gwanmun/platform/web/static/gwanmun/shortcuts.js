// Keys: an element with data-key="…" is pressed or focused by that key; rows of [data-rows] are walked with J and K.
// Single letters work outside text fields only and can be switched off (KWCAG 2.1.4); "?" lists all keys of the page.
const STORE = "gwanmun.letters-off";
const EDITABLE = "input:not([type=checkbox],[type=radio],[type=submit],[type=button]), textarea, select, [contenteditable]";

const lettersOff = () => localStorage.getItem(STORE) === "1";
const isLetter = (key) => key.length === 1;
const named = (event) => `${event.ctrlKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${event.key.length === 1 ? event.key.toUpperCase() : event.key}`;
const visible = (element) => element.checkVisibility() && !element.disabled && element.getAttribute("aria-disabled") !== "true";
const holder = (key) => [...document.querySelectorAll("[data-key]")].find((element) => element.dataset.key === key && visible(element));

const press = (element) => (element.matches(EDITABLE) ? (element.focus(), element.select?.()) : element.click());

const walk = (step) => {
  const links = [...document.querySelectorAll("[data-rows] tbody tr")].map((row) => row.querySelector("a, button")).filter(Boolean);
  if (!links.length) return false;
  const here = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
  links[Math.max(0, Math.min(links.length - 1, here + step))].focus();
  return true;
};

const label = (element) => element.dataset.keyLabel ?? element.getAttribute("aria-label") ?? element.textContent.trim().replace(/\s+/g, " ");

const describe = (list) => {
  list.replaceChildren(...[...document.querySelectorAll("[data-key]")].filter(visible).map((element) => {
    const row = document.createElement("div");
    const [term, key, meaning] = [document.createElement("dt"), document.createElement("kbd"), document.createElement("dd")];
    key.textContent = element.dataset.key;
    term.append(key);
    meaning.textContent = label(element);
    row.append(term, meaning);
    return row;
  }));
};

const showHelp = (help) => {
  describe(help.querySelector("[data-keys-list]"));
  help.querySelector("[data-keys-off]").checked = lettersOff();
  help.togglePopover();
};

const onKey = (event, help) => {
  if (event.defaultPrevented || event.metaKey || event.isComposing) return;
  const key = named(event);
  const typing = event.target.matches?.(EDITABLE);
  if (isLetter(key) && (typing || (lettersOff() && key !== "?"))) return;
  if (key === "?") { event.preventDefault(); showHelp(help); return; }
  const element = holder(key);
  const done = element ? (press(element), true) : (key === "J" && walk(1)) || (key === "K" && walk(-1));
  if (done) event.preventDefault();
};

export const startShortcuts = () => {
  const help = document.getElementById("keys");
  if (!help) return;
  help.querySelector("[data-keys-off]").addEventListener("change", (event) => localStorage.setItem(STORE, event.target.checked ? "1" : "0"));
  document.querySelectorAll("[data-keys-open]").forEach((button) => { button.hidden = false; button.addEventListener("click", () => showHelp(help)); });
  document.addEventListener("keydown", (event) => onKey(event, help));
};
