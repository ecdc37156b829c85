// Keeps an open page of the console up to date. Everything works without it: the page is then as it was when it was opened.
// On a signal the page fetches itself, and what is marked data-live is replaced; forms are never marked, so that nobody's words are lost.
const topics = document.querySelector("[data-live-of]")?.dataset.liveOf?.split(" ").filter(Boolean) ?? [];
const said = document.querySelector("[data-live-said]");
let stream = null;
let isFetching = false;
let isStale = false;

function counterpart(focused, region) {
  const links = [...region.querySelectorAll("a, button")];
  return (focused.id && region.querySelector(`#${CSS.escape(focused.id)}`))
    || links.find((link) => link.href && link.href === focused.href)
    || links.find((link) => link.textContent === focused.textContent);
}

function replace(fresh) {
  const news = new Set();
  for (const old of document.querySelectorAll("[data-live]")) {
    const region = fresh.querySelector(`[data-live="${CSS.escape(old.dataset.live)}"]`);
    // Tokens of forms differ each time and say nothing new.
    const text = (element) => element.innerHTML.replace(/(name="__RequestVerificationToken"[^>]*value=")[^"]*/g, "$1");
    if (!region || text(region) === text(old)) {
      continue;
    }

    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    old.replaceWith(document.adoptNode(region));
    if (focused) {
      const next = counterpart(focused, region) ?? region;
      if (next === region) {
        region.tabIndex = -1;
      }

      next.focus({ preventScroll: true });
    }

    if (region.dataset.news) {
      news.add(region.dataset.news);
    }
  }

  if (news.size > 0) {
    said.textContent = `Changed: ${[...news].join(", ")}.`;
  }
}

async function refresh() {
  if (isFetching) {
    isStale = true;
    return;
  }

  isFetching = true;
  do {
    isStale = false;
    try {
      const response = await fetch(location.pathname + location.search, { method: "GET", credentials: "same-origin", redirect: "error" });
      if (response.ok) {
        replace(new DOMParser().parseFromString(await response.text(), "text/html"));
      }
    } catch {
      // The server is away, or the sign-in is over: the page stays as it is.
    }
  } while (isStale);
  isFetching = false;
}

function watch() {
  stream?.close();
  stream = null;
  if (document.visibilityState === "visible") {
    stream = new EventSource(`/live?${new URLSearchParams(topics.map((topic) => ["of", topic]))}`);
    stream.addEventListener("changed", refresh);
  }
}

// The answer to a form that was refused has no address of its own to be fetched from.
if (topics.length > 0 && !document.querySelector("[role=alert]")) {
  // A page that nobody looks at holds no stream: browsers allow a site only a few.
  document.addEventListener("visibilitychange", watch);
  window.addEventListener("pagehide", () => stream?.close());
  window.addEventListener("pageshow", watch);
}
