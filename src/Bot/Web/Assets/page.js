// Everything works without this script. It says that an answer or a verdict is on its way, and lets Enter ask.
for (const form of document.querySelectorAll("form[data-ask]")) {
  form.addEventListener("submit", () => {
    document.documentElement.classList.add("is-busy");
    for (const status of document.querySelectorAll("[data-busy]")) {
      status.textContent = "Looking in the sources…";
    }
  });
}

for (const hint of document.querySelectorAll("[data-enter-hint]")) {
  hint.hidden = false;
}

document.querySelector("#question")?.addEventListener("keydown", (event) => {
  // Enter that ends a word in an input method is not meant for the form.
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});

// A page that the browser kept comes back as it was left, with the busy line showing.
window.addEventListener("pageshow", () => {
  document.documentElement.classList.remove("is-busy");
  for (const status of document.querySelectorAll("[data-busy]")) {
    status.textContent = "";
  }
});
