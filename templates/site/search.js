/* The search of the site: it reads month by month what search/ holds, and stops when the screen is full.

   Words are compared as sitrep.delivery.search.folding does: no case, no diacritics, one form of each letter.
   Queries are read as sitrep.delivery.search.query does; how places are written comes with the site. */
(function () {
  "use strict";

  const PAGE = 20;
  const LONGEST = 500;
  const MOST_WORDS = 64;
  const DEEPEST = 16;
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
  const PIECE = /([()])|["“”„«»]([^"“”„«»]*)(["“”„«»])?(\*)?|([^\s()"“”„«»]+)/g;

  function fold(text) {
    const plain = text.toLowerCase().normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
    return plain.replace(/[^\x00-\x7f]/g, (sign) => (LETTERS.has(sign) ? LETTERS.get(sign) : sign)).replace(UNSPACED, " $& ");
  }

  function wordsOf(text) {
    return fold(text).match(WORD) || [];
  }

  /* What is wrong with a query: the name of the text that says so, and what it is about. */
  class Unclear extends Error {
    constructor(what, about = "") {
      super(what);
      this.about = about;
    }
  }

  function pieces(query) {
    const found = [];
    let count = 0;
    for (const match of query.matchAll(PIECE)) {
      const [whole, mark, phrase, close, more, word] = match;
      if (mark || word === "AND" || word === "OR" || word === "NOT") {
        found.push({ sign: mark || word });
        continue;
      }
      if (phrase !== undefined && !close) {
        throw new Unclear("unclosed");
      }
      const text = word === undefined ? phrase : word;
      if (text.replace(/\*+$/, "").includes("*")) {
        throw new Unclear("star", text);
      }
      const words = wordsOf(text);
      count += words.length;
      if (count > MOST_WORDS) {
        throw new Unclear("long");
      }
      if (word !== undefined && word.startsWith("-") && (words.length || /^["“”„«»]/.test(query.slice(match.index + whole.length)))) {
        found.push({ sign: "NOT" });
      }
      if (words.length) {
        const begins = Boolean(more) || text.endsWith("*");
        found.push({ sign: "", words, begins, bare: word !== undefined && !begins });
      }
    }
    return found;
  }

  /* Reads a query into a tree of {words, begins, spellings} and {joint, parts}; null where it holds no word. */
  function parse(query) {
    const row = pieces(query.slice(0, LONGEST));
    let at = 0;
    const sign = () => (at < row.length ? row[at].sign : "");

    function either(depth) {
      const parts = [all(depth)];
      while (sign() === "OR") {
        at += 1;
        parts.push(all(depth));
      }
      return parts.length === 1 ? parts[0] : { joint: "OR", parts };
    }

    function all(depth) {
      const wanted = some(depth);
      const unwanted = [];
      while (at < row.length && sign() !== "OR" && sign() !== ")") {
        if (sign() === "AND") {
          at += 1;
        }
        if (sign() === "NOT") {
          at += 1;
          unwanted.push(one(depth));
        } else {
          wanted.push(...some(depth));
        }
      }
      return unwanted.reduce((node, each) => ({ joint: "NOT", parts: [node, each] }),
        wanted.length === 1 ? wanted[0] : { joint: "AND", parts: wanted });
    }

    /* One part, or several words of which some together are a place's name. */
    function some(depth) {
      if (at >= row.length || !row[at].bare) {
        return [one(depth)];
      }
      const words = [];
      while (at < row.length && row[at].bare) {
        words.push(row[at].words);
        at += 1;
      }
      return named(words);
    }

    function named(words) {
      const nodes = [];
      for (let next = 0; next < words.length;) {
        for (let length = Math.min(4, words.length - next); length > 0; length -= 1) {
          const run = words.slice(next, next + length);
          const spellings = variants(run.flat());
          if (spellings.length && length > 1) {
            const apart = { joint: "AND", parts: run.map((each) => ({ words: each, begins: false, spellings: [] })) };
            nodes.push({ joint: "OR", parts: [apart, ...spellings.map((each) => ({ words: each, begins: false, spellings: [] }))] });
          } else if (spellings.length || length === 1) {
            nodes.push({ words: run.flat(), begins: false, spellings });
          } else {
            continue;
          }
          next += length;
          break;
        }
      }
      return nodes;
    }

    function one(depth) {
      if (at >= row.length || (row[at].sign && row[at].sign !== "(")) {
        throw new Unclear("lacking", at < row.length ? row[at].sign : "");
      }
      const piece = row[at];
      at += 1;
      if (piece.sign !== "(") {
        return { words: piece.words, begins: piece.begins, spellings: piece.bare ? variants(piece.words) : [] };
      }
      if (depth >= DEEPEST) {
        throw new Unclear("deep");
      }
      const node = either(depth + 1);
      if (sign() !== ")") {
        throw new Unclear("open");
      }
      at += 1;
      return node;
    }

    if (!row.length) {
      return null;
    }
    const node = either(0);
    if (at < row.length) {
      throw new Unclear("shut");
    }
    return node;
  }

  /* How else a place of that name is written: the table that came with the site, by name, else by sound. */
  function variants(words) {
    const table = arrived.spellings;
    const key = words.join("").replace(/\p{N}+/gu, "");
    let group = table.names.get(key);
    if (group === undefined) {
      const sound = table.rules.reduce((text, [pattern, letter]) => text.replace(pattern, letter), key);
      group = table.sounds.get(sound);
    }
    const own = words.join(" ");
    return group === undefined ? [] : table.groups[group].filter((each) => each !== own).map((each) => each.split(" "));
  }

  const needle = (words, begins) => " " + words.join(" ") + (begins ? "" : " ");

  function matches(node, holds) {
    switch (node.joint) {
      case "AND": return node.parts.every((part) => matches(part, holds));
      case "OR": return node.parts.some((part) => matches(part, holds));
      case "NOT": return matches(node.parts[0], holds) && (holds.rough || !matches(node.parts[1], holds));
      default: return holds.words(node.words, node.begins) || node.spellings.some((each) => holds.words(each, false));
    }
  }

  /* What is marked in a result: all words that it was asked for. */
  function wanted(node) {
    if (node === null) {
      return [];
    }
    if (node.joint) {
      return (node.joint === "NOT" ? node.parts.slice(0, 1) : node.parts).flatMap(wanted);
    }
    return [{ words: node.words, begins: node.begins }, ...node.spellings.map((words) => ({ words, begins: false }))];
  }

  const loads = new Map();
  const arrived = { contents: null, spellings: null, items: new Map(), old: new Map(), words: new Map() };
  window.sitrep = {
    contents: (months, facets, spellings) => { arrived.contents = { months, facets, spellings }; },
    spellings: (groups, names, sounds, rules) => {
      arrived.spellings = {
        groups,
        names: new Map(Object.entries(names)),
        sounds: new Map(Object.entries(sounds)),
        rules: rules.map(([pattern, letter]) => [new RegExp(pattern, "g"), letter]),
      };
    },
    items: (month, rows) => { arrived.items.set(month, rows); },
    old: (month, rows) => { arrived.old.set(month, rows); },
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
  const hint = document.getElementById("hint");
  const says = status.dataset;
  const months_written = JSON.parse(says.months);
  const field = (name) => form.elements.namedItem(name);
  let run = 0;
  let going = null;

  const monthName = (month) => months_written[Number(month.slice(5)) - 1] + " " + Number(month.slice(0, 4));
  const dayName = (day) => says.day.replace("{day}", Number(day.slice(8))).replace("{month}", months_written[Number(day.slice(5, 7)) - 1]).replace("{year}", Number(day.slice(0, 4)));

  async function search(asked) {
    const mine = ++run;
    const stale = () => mine !== run;
    results.replaceChildren();
    more.hidden = true;
    hint.hidden = true;
    going = null;
    const filtered = asked.themes || asked.places || asked.sources || asked.from || asked.to;
    if (!asked.q && !filtered) {
      status.textContent = "";
      return;
    }
    if (asked.from && asked.to && asked.to < asked.from) {
      status.textContent = says.order;
      return;
    }
    status.textContent = says.searching;
    const failed = [];
    let tree = null;
    try {
      await load("search/contents.js");
      await load("search/spellings.js?" + arrived.contents.spellings);
    } catch {
      status.textContent = says.failed.replace("{month}", "contents");
      return;
    }
    if (stale()) {
      return;
    }
    try {
      tree = parse(asked.q);
    } catch (error) {
      status.textContent = (says[error.message] || error.message).replace("{what}", error.about || says.end);
      return;
    }
    if (tree === null && asked.q) {
      status.textContent = says.wordless;
      return;
    }
    const terms = wanted(tree);
    const months = arrived.contents.months.filter(([month]) =>
      (!asked.from || month >= asked.from.slice(0, 7)) && (!asked.to || month <= asked.to.slice(0, 7)));
    if (!asked.oldest) {
      months.reverse();
    }
    let count = 0;
    let room = PAGE;

    function say(month) {
      const text = month === null ? (count ? says.all : says.none) : (asked.oldest ? says.back : says.some);
      const trouble = failed.length ? " " + says.failed.replace("{month}", failed.map(monthName).join(", ")) : "";
      status.textContent = text.replace("{count}", count.toLocaleString("en")).replace("{month}", month ? monthName(month) : "") + trouble;
    }

    for (const [place, [month, , version, old]] of months.entries()) {
      let hits;
      try {
        hits = await find(month, version, asked.old ? old : "", tree, asked);
      } catch {
        failed.push(month);
        continue;
      }
      if (stale()) {
        return;
      }
      count += hits.length;
      const last = place === months.length - 1 ? null : month;
      say(last);
      let next = 0;
      while (next < hits.length) {
        const part = hits.slice(next, next + room);
        const first = show(part, terms);
        room -= part.length;
        next += part.length;
        if (going) {
          going(first);
          going = null;
        }
        if (room === 0 && (next < hits.length || last !== null)) {
          say(last);
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
    if (!count && tree !== null) {
      offer(asked);
    }
  }

  /* Nothing was found: the same words by their beginnings may find something. */
  function offer(asked) {
    const begun = asked.q.replace(PIECE, (whole, mark, phrase, close, star, word) =>
      word !== undefined && !["AND", "OR", "NOT"].includes(word) && !word.startsWith("-") && /[\p{L}\p{N}]$/u.test(word) ? word + "*" : whole);
    if (begun !== asked.q) {
      const link = hint.querySelector("a");
      link.textContent = begun;
      link.href = address({ ...asked, q: begun });
      link.onclick = (event) => { event.preventDefault(); field("q").value = begun; submit(); field("q").focus(); };
      hint.hidden = false;
    }
  }

  async function find(month, version, old, tree, asked) {
    if (tree !== null && !old) {
      await load("search/" + month + ".words.js?" + version);
      const line = arrived.words.get(month);
      const there = (words, begins) => words.every((word, number) =>
        line.includes(" " + word + (begins && number === words.length - 1 ? "" : " ")));
      if (!matches(tree, { words: there, rough: true })) {
        return [];
      }
    }
    await load("search/" + month + ".items.js?" + version);
    let rows = arrived.items.get(month);
    if (old) {
      await load("search/" + month + ".old.js?" + old);
      rows = [...rows, ...arrived.old.get(month)].sort((one, other) => other[0].localeCompare(one[0]));
    }
    return rows.filter((row) => {
      const [day, , theme, units, publishers, , , quote, beside, names, sources] = row;
      if ((asked.from && day < asked.from) || (asked.to && day > asked.to) || (asked.themes && theme !== asked.themes)
        || (asked.places && !units.includes(asked.places)) || (asked.sources && !publishers.includes(asked.sources))) {
        return false;
      }
      if (tree === null) {
        return true;
      }
      if (row.folded === undefined) {
        // Words on both sides of a "|" never stand together.
        const texts = [quote, beside.map(([, whose, words]) => whose + " " + words).join(" "), names, sources];
        row.folded = texts.map((text) => " " + wordsOf(text).join(" ") + " ").join("|");
      }
      return matches(tree, { words: (words, begins) => row.folded.includes(needle(words, begins)), rough: false });
    }).sort((one, other) => (asked.oldest ? one[0].localeCompare(other[0]) : 0));
  }

  function element(name, class_, ...inner) {
    const made = document.createElement(name);
    made.className = class_;
    made.append(...inner);
    return made;
  }

  function quoted(text, terms) {
    const words = element("q", "", "“");
    words.dir = "auto";
    const hits = marked(words, text, terms);
    words.append("”");
    return [words, hits];
  }

  /* Adds the items and returns the link of the first, for who goes on by keyboard. */
  function show(rows, terms) {
    const titles = new Map(arrived.contents.facets.themes);
    const publisher = new Map(arrived.contents.facets.sources);
    let first = null;
    for (const [day, id, theme, , publishers, place, tag, quote, beside, , sources, issue] of rows) {
      const link = element("a", "perma", dayName(day));
      link.href = (issue ? "archive/" + issue + "/brief.html#" : "issues/" + day + ".html#") + id;
      const line = document.createElement("p");
      if (place) {
        const label = element("b", "place");
        marked(label, place, terms);
        line.append(label, " ");
      }
      let [words, hits] = quoted(quote, terms);
      const names = publishers.slice(0, 3).map((slug) => publisher.get(slug) || slug);
      line.append(words, " ", element("span", "tag", tag), " ", ...(issue ? [element("span", "tag", says.replaced), " "] : []), element("span", "by", [...names, titles.get(theme) || theme].join(" · ") + " · "), link);
      const item = element("li", "", line);
      for (const [kind, whose, text] of beside) {
        const [others, found] = quoted(text, terms);
        hits += found;
        item.append(element("p", "aside", element("b", "", kind), " ", whose ? whose + ": " : "", others));
      }
      if (!hits && terms.length) {
        const heads = element("p", "aside by", says.sources + " ");
        if (marked(heads, sources, terms)) {
          item.append(heads);
        }
      }
      results.append(item);
      first = first || link;
    }
    return first;
  }

  /* Writes the text with the words that were found marked, and returns how many; it is text all along, never markup. */
  function marked(target, text, terms) {
    const printed = [...text.matchAll(PRINTED)].map((found) => ({ start: found.index, text: found[0], words: wordsOf(found[0]) }));
    const folded = printed.flatMap(({ words }, number) => words.map((word) => [word, number]));
    const hits = new Set();
    for (const { words, begins } of terms) {
      for (let at = 0; at + words.length <= folded.length; at += 1) {
        if (words.every((word, number) => (begins && number === words.length - 1 ? folded[at + number][0].startsWith(word) : folded[at + number][0] === word))) {
          words.forEach((_, number) => hits.add(folded[at + number][1]));
        }
      }
    }
    let done = 0;
    for (const number of [...hits].sort((one, other) => one - other)) {
      const found = printed[number];
      target.append(text.slice(done, found.start), element("mark", "", found.text));
      done = found.start + found.text.length;
    }
    target.append(text.slice(done));
    return hits.size;
  }

  const NAMES = ["q", "themes", "places", "sources", "from", "to"];
  const CHECKS = ["oldest", "old"];

  function asked() {
    const values = Object.fromEntries(NAMES.map((name) => [name, field(name).value.trim()]));
    return { ...values, ...Object.fromEntries(CHECKS.map((name) => [name, field(name).checked])) };
  }

  function fill() {
    const given = new URLSearchParams(location.search);
    for (const name of NAMES) {
      field(name).value = (given.get(name) || "").slice(0, LONGEST);
    }
    for (const name of CHECKS) {
      field(name).checked = given.get(name) === "1";
    }
  }

  function address(wanted) {
    const held = new URLSearchParams();
    for (const name of NAMES) {
      if (wanted[name]) {
        held.set(name, wanted[name]);
      }
    }
    for (const name of CHECKS) {
      if (wanted[name]) {
        held.set(name, "1");
      }
    }
    return "?" + held;
  }

  function submit() {
    const wanted = asked();
    history.pushState(null, "", address(wanted));
    search(wanted);
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  for (const name of ["themes", "places", "sources", ...CHECKS]) {
    field(name).addEventListener("change", submit);
  }
  window.addEventListener("popstate", () => { fill(); search(asked()); });
  fill();
  search(asked());
})();
