/* The search of the site: it reads month by month what search/ holds, and stops when the screen is full.

   Words are compared as sitrep.delivery.search.folding does: no case, no diacritics, one form of each letter. */
(function () {
  "use strict";

  const PAGE = 20;
  const LONGEST = 500;
  const LETTERS = new Map([
    ..."łl øo đd ıi əe ƒf ىی يی كک ةه ھه".split(" ").map((pair) => [pair[0], pair[1]]),
    ["þ", "th"], ["æ", "ae"], ["œ", "oe"], ["ß", "ss"], ["ς", "σ"],
    ..."ʹʺʻʼʽʾʿˈˊˋـ".split("").map((sign) => [sign, ""]),
    ..."٠١٢٣٤٥٦٧٨٩".split("").map((sign, number) => [sign, String(number)]),
    ..."۰۱۲۳۴۵۶۷۸۹".split("").map((sign, number) => [sign, String(number)]),
  ]);
  const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;
  const WORD = /[\p{L}\p{N}]+/gu;
  const PRINTED = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

  function fold(text) {
    const plain = text.toLowerCase().normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
    return plain.replace(/[^\x00-\x7f]/g, (sign) => (LETTERS.has(sign) ? LETTERS.get(sign) : sign)).replace(UNSPACED, " $& ");
  }

  function wordsOf(text) {
    return fold(text).match(WORD) || [];
  }

  /* "truce talks" near -prisoner gives [{words, begins, not}]: the last word of a phrase is whole, other words begin. */
  function parse(query) {
    const terms = [];
    for (const [, minus, quoted, bare] of query.slice(0, LONGEST).matchAll(/(-?)(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/g)) {
      const words = wordsOf(quoted === undefined ? bare : quoted);
      if (words.length) {
        terms.push({ words, begins: quoted === undefined, not: minus === "-" });
      }
    }
    return terms;
  }

  const needle = (term) => " " + term.words.join(" ") + (term.begins ? "" : " ");

  const loads = new Map();
  const arrived = { contents: null, items: new Map(), words: new Map() };
  window.sitrep = {
    contents: (months, facets) => { arrived.contents = { months, facets }; },
    items: (month, rows) => { arrived.items.set(month, rows); },
    words: (month, line) => { arrived.words.set(month, line); },
    wordsOf,
    parse,
  };

  function load(path) {
    if (!loads.has(path)) {
      loads.set(path, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = path;
        script.onload = () => { script.remove(); done(); };
        script.onerror = () => { script.remove(); loads.delete(path); failed(new Error(path)); };
        document.head.append(script);
      }));
    }
    return loads.get(path);
  }

  const form = document.getElementById("find");
  const status = document.getElementById("status");
  const results = document.getElementById("results");
  const more = document.getElementById("more");
  const field = (name) => form.elements.namedItem(name);
  let run = 0;
  let going = null;

  function monthName(month) {
    return new Date(month + "-15T12:00:00Z").toLocaleDateString(document.documentElement.lang, { month: "long", year: "numeric", timeZone: "UTC" });
  }

  async function search(asked) {
    const mine = ++run;
    const stale = () => mine !== run;
    results.replaceChildren();
    more.hidden = true;
    going = null;
    const terms = parse(asked.q);
    const filtered = asked.themes || asked.places || asked.sources || asked.from || asked.to;
    if (!terms.some((term) => !term.not) && !filtered) {
      status.textContent = "";
      return;
    }
    status.textContent = status.dataset.searching;
    const failed = [];
    try {
      await load("search/contents.js");
    } catch {
      status.textContent = status.dataset.failed.replace("{month}", "contents");
      return;
    }
    const months = arrived.contents.months.filter(([month]) =>
      (!asked.from || month >= asked.from.slice(0, 7)) && (!asked.to || month <= asked.to.slice(0, 7)));
    if (!asked.oldest) {
      months.reverse();
    }
    let count = 0;
    let shown = 0;
    let room = PAGE;

    function say(month) {
      const text = month === null ? (count ? status.dataset.all : status.dataset.none) : (asked.oldest ? status.dataset.back : status.dataset.some);
      const trouble = failed.length ? " " + status.dataset.failed.replace("{month}", failed.join(", ")) : "";
      status.textContent = text.replace("{count}", count.toLocaleString(document.documentElement.lang)).replace("{month}", month ? monthName(month) : "") + trouble;
    }

    for (const [month, , version] of months) {
      let hits;
      try {
        hits = await find(month, version, terms, asked);
      } catch {
        failed.push(month);
        continue;
      }
      if (stale()) {
        return;
      }
      count += hits.length;
      say(month);
      let next = 0;
      while (next < hits.length) {
        const part = hits.slice(next, next + room);
        const first = show(part, terms);
        shown += part.length;
        room -= part.length;
        next += part.length;
        if (going) {
          going(first);
          going = null;
        }
        if (room === 0) {
          say(month);
          await new Promise((done) => {
            more.hidden = false;
            more.onclick = () => { more.hidden = true; room = PAGE; going = (at) => at && at.focus(); done(); };
          });
          if (stale()) {
            return;
          }
        }
      }
    }
    say(null);
  }

  async function find(month, version, terms, asked) {
    const wanted = terms.filter((term) => !term.not);
    if (wanted.length) {
      await load("search/" + month + ".words.js?" + version);
      const line = arrived.words.get(month);
      const there = (term) => term.words.every((word, number) =>
        line.includes(" " + word + (term.begins && number === term.words.length - 1 ? "" : " ")));
      if (!wanted.every(there)) {
        return [];
      }
    }
    await load("search/" + month + ".items.js?" + version);
    return arrived.items.get(month).filter((row) => {
      const [day, , theme, units, publishers, place, quote, names] = row;
      if ((asked.from && day < asked.from) || (asked.to && day > asked.to) || (asked.themes && theme !== asked.themes)
        || (asked.places && !units.includes(asked.places)) || (asked.sources && !publishers.includes(asked.sources))) {
        return false;
      }
      if (!terms.length) {
        return true;
      }
      if (row.folded === undefined) {
        row.folded = " " + wordsOf(place + " | " + quote + " | " + names).join(" ") + " ";
      }
      return terms.every((term) => row.folded.includes(needle(term)) !== term.not);
    }).sort((one, other) => (asked.oldest ? one[0].localeCompare(other[0]) : 0));
  }

  /* Adds the items and returns the link of the first, for who goes on by keyboard. */
  function show(rows, terms) {
    const titles = new Map(arrived.contents.facets.themes);
    const publisher = new Map(arrived.contents.facets.sources);
    let first = null;
    for (const [day, id, theme, , publishers, place, quote, names] of rows) {
      const item = document.createElement("li");
      const line = document.createElement("p");
      const link = document.createElement("a");
      link.className = "perma";
      link.href = "issues/" + day + ".html#" + id;
      link.textContent = day;
      if (place) {
        const label = document.createElement("b");
        label.className = "place";
        marked(label, place, terms);
        line.append(label, " ");
      }
      const words = document.createElement("q");
      words.dir = "auto";
      words.append("“");
      marked(words, quote, terms);
      words.append("”");
      const by = document.createElement("span");
      by.className = "by";
      by.textContent = [...publishers.slice(0, 3).map((slug) => publisher.get(slug) || slug), titles.get(theme) || theme].join(" · ");
      line.append(words, " ", by, " ", link);
      item.append(line);
      results.append(item);
      first = first || link;
    }
    return first;
  }

  /* Writes the text with the words that were found marked; it is text all along, never markup. */
  function marked(target, text, terms) {
    const wanted = terms.filter((term) => !term.not);
    let done = 0;
    for (const found of text.matchAll(PRINTED)) {
      const here = wordsOf(found[0]);
      const hit = here.some((word) => wanted.some((term) => term.words.some((each, number) =>
        term.begins && number === term.words.length - 1 ? word.startsWith(each) : word === each)));
      if (hit) {
        const sign = document.createElement("mark");
        sign.textContent = found[0];
        target.append(text.slice(done, found.index), sign);
        done = found.index + found[0].length;
      }
    }
    target.append(text.slice(done));
  }

  const NAMES = ["q", "themes", "places", "sources", "from", "to"];

  function asked() {
    const values = Object.fromEntries(NAMES.map((name) => [name, field(name).value.trim()]));
    return { ...values, oldest: field("oldest").checked };
  }

  function fill() {
    const given = new URLSearchParams(location.search);
    for (const name of NAMES) {
      field(name).value = (given.get(name) || "").slice(0, LONGEST);
    }
    field("oldest").checked = given.get("oldest") === "1";
  }

  function address(wanted) {
    const held = new URLSearchParams();
    for (const name of NAMES) {
      if (wanted[name]) {
        held.set(name, wanted[name]);
      }
    }
    if (wanted.oldest) {
      held.set("oldest", "1");
    }
    return "?" + held;
  }

  function submit() {
    const wanted = asked();
    history.pushState(null, "", address(wanted));
    search(wanted);
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  for (const name of ["themes", "places", "sources", "oldest"]) {
    field(name).addEventListener("change", submit);
  }
  window.addEventListener("popstate", () => { fill(); search(asked()); });
  fill();
  search(asked());
})();
