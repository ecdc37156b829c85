// Verifies an evidence pack in this browser. docs/evidence.md describes the form; nothing is sent anywhere.
const maxBytes = 16 * 1024 * 1024;
const lineLength = 240;
const maxParts = 2000;
const line = /^<!-- bot-evidence 1 ed25519 key=([0-9a-f]{64}) signature=([0-9a-f]{128}) -->\n$/;
const purpose = new TextEncoder().encode("bot-evidence 1\n");
const jsonBegins = '<script type="application/json" id="evidence">\n';
const jsonEnds = "\n</script>";

const form = document.querySelector("#verifier");
const result = document.querySelector("#result");

form.hidden = false;
document.querySelector("#no-script").hidden = true;
form.addEventListener("submit", (event) => event.preventDefault());
document.querySelector("#pack").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  // What was found of another file says nothing of this one.
  result.hidden = true;
  const shown = file && await verify(file);
  if (file && event.target.files[0] === file) {
    show(shown);
  }
});

// Fails with a sentence, or holds with what is proven.
async function verify(file) {
  if (!(await canVerify())) {
    return { outcome: "unknown", title: "Not verified", sentences: ["This browser can't check Ed25519 signatures here. Use the program instead: evidence verify FILE. It needs no network and no data."] };
  }

  if (file.size > maxBytes) {
    return fails("The file is larger than any evidence pack (16 MiB).");
  }

  const bytes = new Uint8Array(await file.arrayBuffer());
  const page = bytes.subarray(0, Math.max(0, bytes.length - lineLength));
  const seal = line.exec(String.fromCharCode(...bytes.subarray(page.length)));
  if (!seal || page.at(-1) !== 10) {
    return fails("The file does not end in the line of a signed evidence pack: it is another file, or its end was cut off or changed.");
  }

  if (!(await isSigned(page, fromHex(seal[1]), fromHex(seal[2])))) {
    return fails("The file was changed after it was signed: its signature does not fit its bytes.");
  }

  const pack = read(page);
  if (!pack) {
    return fails("The file is signed, but holds no data that this page can read.");
  }

  const wrong = wrongContents(pack);
  return wrong ? fails(`The file is signed, but contradicts itself: ${wrong}`) : holds(pack, seal[1]);
}

async function canVerify() {
  try {
    await crypto.subtle.generateKey({ name: "Ed25519" }, false, ["sign", "verify"]);
    return true;
  } catch {
    return false;
  }
}

async function isSigned(page, key, signature) {
  const message = new Uint8Array(purpose.length + page.length);
  message.set(purpose);
  message.set(page, purpose.length);
  try {
    const signer = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
    return await crypto.subtle.verify({ name: "Ed25519" }, signer, signature, message);
  } catch {
    // A key that is no point of the curve signed nothing.
    return false;
  }
}

function read(page) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(page);
    const begin = text.indexOf(jsonBegins);
    const pack = JSON.parse(text.slice(begin + jsonBegins.length, text.indexOf(jsonEnds, begin)));
    return begin >= 0 && begin === text.lastIndexOf(jsonBegins) && pack.format === "bot-evidence 1" && citations(pack) ? pack : null;
  } catch {
    return null;
  }
}

function citations(pack) {
  const checks = pack.check ? (pack.check.parts ?? [pack.check]) : [];
  return [
    ...(pack.answer?.sentences ?? []).flatMap((sentence) => sentence.citations),
    ...(pack.answer?.closest ?? []).map((closest) => closest.citation),
    ...checks.flatMap((check) => [...check.evidence, ...(check.against ?? []), ...(check.said ?? []).flatMap((said) => said.citations), ...(check.closest ?? [])]),
  ];
}

// The data is whatever the signer made it.
function wrongContents(pack) {
  if ((pack.answer == null) === (pack.check == null)) {
    return "it holds neither an answer nor a verdict, or both.";
  }
  if (citations(pack).length > maxParts || pack.passages?.length > maxParts) {
    return "it holds more than an answer or verdict can.";
  }
  try {
    return wrongQuote(pack);
  } catch {
    return "a passage is missing.";
  }
}

function wrongQuote(pack) {
  const standsIn = (start, text, citation) => text !== undefined && citation.start >= start && citation.length > 0
    && text.substr(citation.start - start, citation.length) === citation.quote;
  for (const citation of citations(pack)) {
    const stands = pack.passages.some((passage) => passage.revision === citation.revision
      && (standsIn(passage.start, passage.text, citation) || standsIn(passage.leadInStart, passage.leadIn, citation)));
    if (!stands) {
      return `a quote is not the text at character ${citation.start} of the revision ${citation.revision}.`;
    }
  }

  return "";
}

async function holds(pack, key) {
  const own = form.dataset.ownKey;
  const whose = own === "" ? "This bot has no key of its own to compare it with."
    : key === own ? "This is the key of this bot."
    : "This is not the key of this bot: compare it with that of the people you expect.";
  return {
    outcome: "holds",
    title: "The pack holds",
    sentences: ["No byte of it was changed since it was signed, and each quote is the text of its passage.", whose],
    asked: pack.asked,
    facts: [
      [pack.check ? "Verdict" : "Outcome", pack.check ? pack.check.verdict : pack.answer.outcome],
      ["Packed", new Date(pack.madeAt).toUTCString()],
      ["Fingerprint of the signer", await fingerprint(key)],
      ["Public key", key],
    ],
  };
}

function fails(sentence) {
  return { outcome: "fails", title: "The pack does not hold", sentences: [sentence] };
}

async function fingerprint(key) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", fromHex(key)));
  return Array.from({ length: 8 }, (_, group) => toHex(digest.subarray(2 * group, 2 * group + 2))).join(" ");
}

function fromHex(digits) {
  return Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));
}

function toHex(bytes) {
  return Array.from(bytes, (value) => value.toString(16).padStart(2, "0")).join("");
}

function show(shown) {
  const list = document.createElement("dl");
  list.className = "facts";
  for (const [name, value] of shown.facts ?? []) {
    list.append(element("dt", name), element("dd", value));
  }

  result.replaceChildren(element("h2", shown.title), ...shown.sentences.map((sentence) => element("p", sentence)));
  if (shown.asked) {
    const asked = element("p", shown.asked);
    asked.dir = "auto";
    asked.className = "lead";
    result.append(asked, list);
  }

  result.dataset.outcome = shown.outcome;
  result.hidden = false;
}

// Text only: nothing of a file is ever markup here.
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
