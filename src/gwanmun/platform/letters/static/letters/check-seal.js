// The page that checks a letter: a picture is chosen or taken, and the answer appears. Nothing leaves the device.
import { verifySeal } from "./seals.js";

const SIDES = [1000, 1800, 3000]; // pixels of the longest side: codes are found at one size or another

const form = document.querySelector("[data-seal-check]");
if (form) {
  const data = JSON.parse(document.getElementById("seal-data").textContent);
  form.querySelector("input[type=file]").addEventListener("change", (event) => check(event.target.files[0], data));
}

async function check(file, data) {
  const result = form.querySelector("[data-seal-result]");
  result.replaceChildren();
  if (!file) return;
  try {
    const code = await findCode(file);
    const seal = code && (await verifySeal(code, data.keys, data.profile));
    if (seal) showGenuine(result, seal, data);
    else showProblem(result, data.texts["letters.no_seal_found"]);
  } catch (error) {
    showProblem(result, data.texts[error.code] ?? data.texts["letters.no_seal_found"]);
  }
}

async function findCode(file) {
  const picture = await createImageBitmap(file);
  for (const side of SIDES) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    const found = window.jsQR(pixels.data, pixels.width, pixels.height);
    if (found) return Uint8Array.from(found.binaryData);
  }
  return null;
}

function showGenuine(result, seal, data) {
  result.dataset.sealResult = "genuine";
  const list = document.createElement("dl");
  const rows = data.profile.fields.filter((field) => field.name in seal.values);
  for (const field of rows) addRow(list, field.title, seal.values[field.name]);
  addRow(list, data.texts.issued_on, seal.issuedOn);
  addRow(list, data.texts.signer, `${seal.country} ${seal.keyName}`);
  result.append(line("strong", data.texts.genuine), list);
}

function showProblem(result, text) {
  result.dataset.sealResult = "refused";
  result.append(line("strong", text));
}

function addRow(list, title, value) {
  list.append(line("dt", title), line("dd", value));
}

function line(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
