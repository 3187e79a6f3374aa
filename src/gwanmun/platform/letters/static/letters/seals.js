// Reads and checks visible digital seals (ICAO Doc 9303 part 13) where they are: with public keys and no network.
// The same rules as gwanmun.engines.seals, which a test compares with these.
const ALPHABET = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const FIRST = 3; // value of the space in C40
const SIGNATURE = 0xff;

/** Why a seal is not accepted: code is "seal.unreadable", "seal.unknown_signer" or "seal.altered". */
export class SealRefused extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** The values of a genuine seal by name, with its key name and days; keys are PEM texts by name. Throws SealRefused. */
export async function verifySeal(bytes, keys, profile) {
  const seal = decodeSeal(bytes);
  const pem = keys[seal.keyName];
  if (!pem) throw new SealRefused("seal.unknown_signer");
  const key = await crypto.subtle.importKey("spki", fromPem(pem), { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
  const genuine = await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, seal.signature, seal.signed);
  if (!genuine) throw new SealRefused("seal.altered");
  if (seal.definition !== profile.definition || seal.category !== profile.category) throw new SealRefused("seal.unreadable");
  const values = {};
  for (const field of profile.fields) {
    if (seal.features.has(field.tag)) values[field.name] = readValue(field.kind, seal.features.get(field.tag));
  }
  return { values, country: seal.country, keyName: seal.keyName, issuedOn: seal.issuedOn, signedOn: seal.signedOn };
}

function decodeSeal(bytes) {
  const seal = readHeader(bytes);
  seal.features = new Map();
  let at = seal.end;
  while (at < bytes.length) {
    const feature = readFeature(bytes, at);
    if (feature.tag === SIGNATURE && feature.end === bytes.length) {
      return { ...seal, signed: bytes.slice(0, at), signature: feature.value };
    }
    if (feature.tag === SIGNATURE || seal.features.has(feature.tag)) throw new SealRefused("seal.unreadable");
    seal.features.set(feature.tag, feature.value);
    at = feature.end;
  }
  throw new SealRefused("seal.unreadable");
}

function readHeader(bytes) {
  if (bytes[0] !== 0xdc || (bytes[1] !== 2 && bytes[1] !== 3)) throw new SealRefused("seal.unreadable");
  const country = decodeC40(part(bytes, 2, 2)).trim();
  let names, at;
  if (bytes[1] === 2) {
    names = decodeC40(part(bytes, 4, 6));
    at = 10;
  } else {
    const start = decodeC40(part(bytes, 4, 4));
    const length = Math.ceil((start.length + Number.parseInt(start.slice(4), 16)) / 3) * 2;
    const whole = decodeC40(part(bytes, 4, length || bytes.length + 1));
    names = whole.slice(0, 4) + whole.slice(6);
    at = 4 + length;
  }
  const rest = part(bytes, at, 8);
  return {
    country, keyName: names, issuedOn: readDate(rest, 0), signedOn: readDate(rest, 3),
    definition: rest[6], category: rest[7], end: at + 8,
  };
}

function readFeature(bytes, at) {
  let size = bytes[at + 1];
  let start = at + 2;
  if (size >= 0x80) {
    const count = size & 0x7f;
    if (count !== 1 && count !== 2) throw new SealRefused("seal.unreadable");
    size = part(bytes, start, count).reduce((sum, byte) => sum * 256 + byte, 0);
    start += count;
  }
  return { tag: bytes[at], value: part(bytes, start, size), end: start + size };
}

function part(bytes, start, size) {
  const found = bytes.slice(start, start + size);
  if (found.length !== size) throw new SealRefused("seal.unreadable");
  return found;
}

function readDate(bytes, at) {
  const figures = String(bytes[at] * 65536 + bytes[at + 1] * 256 + bytes[at + 2]).padStart(8, "0");
  return `${figures.slice(4)}-${figures.slice(0, 2)}-${figures.slice(2, 4)}`;
}

function readValue(kind, bytes) {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (kind === "c40") return decodeC40(bytes);
  if (kind === "utf-8") return new TextDecoder("utf-8").decode(bytes);
  if (kind === "date") return `${hex.slice(0, 4)}-${hex.slice(4, 6)}-${hex.slice(6, 8)}`;
  return hex;
}

function decodeC40(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    if (at + 1 === bytes.length) throw new SealRefused("seal.unreadable");
    if (bytes[at] === 0xfe) {
      text += String.fromCharCode(bytes[at + 1] - 1);
      continue;
    }
    const number = bytes[at] * 256 + bytes[at + 1] - 1;
    const values = [Math.floor(number / 1600), Math.floor((number % 1600) / 40), number % 40];
    if (values[2] === 0) values.pop();
    for (const value of values) {
      if (value < FIRST || value - FIRST >= ALPHABET.length) throw new SealRefused("seal.unreadable");
      text += ALPHABET[value - FIRST];
    }
  }
  return text;
}

function fromPem(pem) {
  return Uint8Array.from(atob(pem.replace(/-----[^-]+-----|\s/g, "")), (character) => character.charCodeAt(0));
}
