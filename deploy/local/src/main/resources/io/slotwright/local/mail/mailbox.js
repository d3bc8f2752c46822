const list = document.getElementById("mails");
const view = document.getElementById("mail");
const count = document.getElementById("count");
let chosen = null;
let shown = "";

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function when(mail) {
  return mail.date ? new Date(mail.date).toLocaleString() : "";
}

function entry(mail) {
  const button = element("button", undefined, { type: "button", "aria-current": mail.id === chosen });
  button.append(
    element("strong", mail.subject || "(no subject)"),
    element("span", mail.to.join(", ")),
    element("span", when(mail), { class: "when" }),
  );
  button.addEventListener("click", () => open(mail));
  const item = element("li");
  item.append(button);
  return item;
}

function headers(mail) {
  const facts = element("dl");
  const files = mail.attachments.map((a) => `${a.filename} (${a.content_type}, ${a.size} bytes)`);
  const rows = { From: mail.from, To: mail.to.join(", "), Date: when(mail), Files: files.join(", ") };
  for (const [name, value] of Object.entries(rows)) {
    if (value) facts.append(element("dt", name), element("dd", value));
  }
  return facts;
}

// A sandbox without scripts and without our origin; links open outside of it.
function html(mail) {
  return element("iframe", undefined, {
    title: "The mail as HTML",
    sandbox: "allow-popups allow-popups-to-escape-sandbox",
    srcdoc: `<base target="_blank">${mail.html}`,
  });
}

function text(mail) {
  const details = element("details");
  if (!mail.html) details.setAttribute("open", "");
  details.append(element("summary", "Plain text"), element("pre", mail.text));
  return details;
}

function open(mail) {
  chosen = mail.id;
  view.replaceChildren(element("h2", mail.subject), headers(mail));
  if (mail.html) view.append(html(mail));
  if (mail.text) view.append(text(mail));
  refresh(true);
}

async function refresh(again = false) {
  const { messages } = await (await fetch("/api/messages?limit=500")).json();
  const state = messages.map((mail) => mail.id).join() + chosen;
  if (state === shown && !again) return;
  shown = state;
  count.textContent = messages.length === 1 ? "1 mail" : `${messages.length} mails`;
  list.replaceChildren(...messages.map(entry));
}

await refresh();
setInterval(() => refresh().catch(() => (count.textContent = "The mailbox is not reachable.")), 2000);
