// Everything can be read and selected without this script. It copies with one press, tells what can't be drawn, and goes to the mark.
if (navigator.clipboard) {
  for (const copy of document.querySelectorAll("[data-copy]")) {
    copy.hidden = false;
    copy.querySelector("button").addEventListener("click", async () => {
      const status = copy.querySelector("[role=status]");
      try {
        await navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent);
        status.textContent = "Copied";
      } catch {
        status.textContent = "The browser did not allow it: select the text and copy it.";
      }
    });
  }
}

for (const figure of document.querySelectorAll("[data-page-image]")) {
  const image = figure.querySelector("img");
  const tell = () => {
    const status = figure.querySelector("[role=status]");
    status.textContent = status.dataset.told;
    figure.querySelector("a").hidden = true;
    figure.querySelector("figcaption").hidden = true;
  };
  image?.addEventListener("error", tell);
  // It may have failed before this script ran.
  if (image?.complete && image.naturalWidth === 0) {
    tell();
  }
}

// An address to keep has no fragment.
const query = new URLSearchParams(location.search);
if (!location.hash && query.has("start") && !query.has("from")) {
  document.querySelector("mark#quote")?.scrollIntoView({ block: "center" });
}
