// The page at /: whose eyes, what time, which ties; and why. What peers said is put in as text only.

import {
	KeyMissing, Problem, findEvidence, findFile, findKinds, findPeers, findTies, findWorkspaces, hasKey, haveMessages, keepKey,
} from "./api.js";
import { drawIn, look } from "./picture.js";

const STEPS = 200;

const WORDS = {
	TRUSTS: "trusts", DISTRUSTS: "distrusts", ALLIED_WITH: "is allied with", ALLIED_NO_MORE: "is no longer allied with",
	OPPOSES: "opposes", OPPOSES_NO_MORE: "no longer opposes", INTERACTS_WITH: "speaks with",
};

// It is always there, so it would hide the others.
const LEFT_OUT = "INTERACTS_WITH";

const byId = (id) => document.getElementById(id);

// With the zone: messages come from everywhere.
const time = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long" });

const shown = (at) => time.format(new Date(at));

const element = (name, properties, ...children) => {
	const made = Object.assign(document.createElement(name), properties);
	made.append(...children);
	return made;
};

// A name may be written in either direction.
const named = (name) => element("bdi", { textContent: name });

const words = (tie) => WORDS[look(tie)] ?? tie.kind;

const state = { kinds: [], messages: false, stops: [] };

const NETWORK = "network", EVIDENCE = "evidence";

const loading = { [NETWORK]: new AbortController(), [EVIDENCE]: new AbortController() };

const picture = drawIn(byId("picture"), (tie, byKey) => explain(tie, byKey));

const complain = (failure) => {
	byId("problem").textContent = (failure instanceof Problem) ? failure.message : `Something went wrong on this page: ${failure.message}`;
	byId("problem").hidden = false;
	byId("hint").textContent = "";
	byId("access").hidden = !(failure instanceof KeyMissing);
};

// Only the last of what was asked for is shown, and what goes wrong is said.
const attempt = async (what, action) => {
	loading[what].abort();
	const { signal } = loading[what] = new AbortController();
	byId("problem").hidden = true;
	try {
		await action(signal);
	}
	catch (failure) {
		if (!signal.aborted) {
			complain(failure);
		}
	}
};

const view = () => ({
	workspace: byId("workspace").value,
	as: byId("eyes").value || null,
	asOf: state.stops[byId("time").valueAsNumber] ?? null,
	kinds: state.kinds.filter((kind) => byId(kind).checked),
});

const who = () => byId("eyes").value || (hasKey() ? "the holder of your key" : "the application");

const options = (select, { nodes, more }, wanted) => {
	const names = nodes.map((node) => node.name);
	select.append(...names.map((name) => element("option", { value: name, textContent: name })));
	if (more) {
		select.append(element("option", { disabled: true, textContent: "… and more, which the address can name" }));
	}
	if (wanted && !names.includes(wanted)) {
		select.append(element("option", { value: wanted, textContent: wanted }));
	}
	if (wanted) {
		select.value = wanted;
	}
};

const begin = async () => {
	const asked = new URLSearchParams(location.search);
	if (hasKey()) {
		byId("eyes").options[0].textContent = "whoever has your key";
	}
	const kinds = await findKinds();
	state.kinds = kinds.map((kind) => kind.name);
	state.messages = await haveMessages();
	byId("kinds").append(...kinds.map(kindBox));
	options(byId("workspace"), await findWorkspaces(), asked.get("workspace"));
	if (!byId("workspace").value) {
		byId("hint").textContent = "There is no workspace yet. Start the demo, see below, or store messages in GraphiQL.";
		return;
	}
	await enter(asked.get("as"));
};

const kindBox = ({ name, description }) => element("label", { title: description ?? "" },
	element("input", { type: "checkbox", id: name, checked: name !== LEFT_OUT }),
	element("span", { className: `sample ${name}` }),
	WORDS[name] ?? name,
	...(name === "TRUSTS") ? [" or ", element("span", { className: "sample DISTRUSTS" }), WORDS.DISTRUSTS] : []);

const enter = (wanted) => attempt(NETWORK, async (signal) => {
	const peers = await findPeers(byId("workspace").value);
	byId("eyes").length = 1;
	byId("eyes").value = "";
	options(byId("eyes"), peers, wanted);
	await open(signal);
});

// Another view: what there is now says where everybody stands, and at what times it changed.
const open = async (signal) => {
	state.stops = [];
	const { nodes, more } = await findTies(view(), signal);
	state.stops = stops(nodes);
	byId("time").max = state.stops.length;
	byId("time").value = state.stops.length;
	byId("look").hidden = byId("table").hidden = byId("exports").hidden = nodes.length === 0;
	if (nodes.length > 0) {
		picture.draw(nodes, byId("eyes").value);
	}
	forget();
	tell(nodes, more);
};

const move = async (signal) => {
	const { nodes, more } = await findTies(view(), signal);
	picture.change(nodes);
	forget();
	tell(nodes, more);
};

// When ties began or were last spoken of, at most so many; after them comes now.
const stops = (ties) => {
	const times = [...new Set(ties.flatMap((tie) => [tie.since, tie.lastAt]))].sort((one, other) => compare(one, other));
	const every = Math.ceil(times.length / STEPS);
	return times.filter((_, index) => index % every === 0);
};

// To the last digit, which dates of the browser do not have.
const compare = (one, other) => (Date.parse(one) - Date.parse(other)) || one.length - other.length || (one < other ? -1 : 1);

const tell = (ties, more) => {
	const { workspace, as, asOf, kinds } = view();
	const moment = asOf ? shown(asOf) : "now";
	byId("moment").textContent = moment;
	byId("time").setAttribute("aria-valuetext", moment);
	byId("hint").textContent = (ties.length === 0) ? nothing(kinds, asOf) : many(ties, more);
	byId("picture").setAttribute("aria-label", `The network of ${workspace} as ${who()} sees it. The table below has the same.`);
	byId("ties").replaceChildren(...ties.map(row));
	const scope = new URLSearchParams(Object.entries({ as, asOf }).filter(([, value]) => value));
	const filtered = new URLSearchParams([...scope, ["kinds", kinds.join(",")]]);
	for (const [id, file] of [["graphml", "network.graphml"], ["nodes", "network-nodes.csv"], ["edges", "network-edges.csv"]]) {
		byId(id).href = `/export/${encodeURIComponent(workspace)}/${file}?${filtered}`;
	}
	history.replaceState(null, "", `?${new URLSearchParams({ workspace, ...(as ? { as } : {}) })}`);
};

const many = (ties, more) => {
	const peers = new Set(ties.flatMap((tie) => [tie.from.name, tie.to.name])).size;
	const limit = more ? ` There are more; only the first ${ties.length} are shown. Choose fewer kinds, or somebody's eyes.` : "";
	return `${ties.length} ${(ties.length === 1) ? "tie" : "ties"} between ${peers} peers, as ${who()} sees it.${limit}`;
};

const nothing = (kinds, asOf) => {
	if (kinds.length === 0) {
		return "No ties are chosen; tick some.";
	}
	if (asOf) {
		return `Then nothing was said yet that ${who()} knows of. Move the slider on.`;
	}
	return `Nothing that ${who()} knows of binds one peer to another or parts them. What was said just now takes a moment; `
		+ "ties come from statements such as \u201CI trust bob\u201D. The demo, see below, has many.";
};

const row = (tie) => element("tr", {},
	element("td", {}, element("button", { type: "button", onclick: () => explain(tie, true) },
		named(tie.from.name), ` ${words(tie)} `, named(tie.to.name))),
	element("td", { textContent: tie.weight.toFixed(2) }),
	element("td", { textContent: tie.confidence.toFixed(2) }),
	element("td", { textContent: shown(tie.since) }),
	element("td", { textContent: shown(tie.lastAt) }));

const forget = () => {
	loading[EVIDENCE].abort();
	byId("evidence-title").textContent = "Why?";
	byId("evidence-intro").hidden = false;
	byId("evidence-list").replaceChildren();
	byId("evidence-more").hidden = true;
	picture.mark(null);
};

const explain = (tie, byKey) => {
	forget();
	picture.mark(tie);
	byId("evidence-intro").hidden = true;
	byId("evidence-title").replaceChildren(named(tie.from.name), ` ${words(tie)} `, named(tie.to.name));
	if (byKey) {
		byId("evidence").focus();
	}
	return attempt(EVIDENCE, (signal) => evidence(tie, view().asOf, undefined, signal));
};

const evidence = async (tie, asOf, after, signal) => {
	const ofMessages = state.messages && tie.kind === LEFT_OUT;
	const page = await findEvidence(tie, ofMessages, after);
	if (signal.aborted) {
		return;
	}
	const then = page.nodes.filter((said) => !asOf || compare(said.at ?? said.createdAt, asOf) <= 0);
	byId("evidence-list").append(...then.map(ofMessages ? messageItem : (said) => stanceItem(tie, said)));
	byId("evidence-more").hidden = !page.pageInfo.hasNextPage || then.length < page.nodes.length;
	byId("evidence-more").onclick = () => attempt(EVIDENCE, (next) => evidence(tie, asOf, page.pageInfo.endCursor, next));
};

const stanceItem = (tie, said) => {
	const speaker = said.saidBy?.name ?? said.from.name;
	const hearsay = speaker !== said.from.name;
	const speaksFor = (said.sign > 0) !== (tie.kind === "OPPOSES");
	const item = element("li", { className: `${speaksFor ? "for" : "against"}${hearsay ? " hearsay" : ""}` },
		element("blockquote", { dir: "auto", textContent: `\u201C${said.quote}\u201D` }),
		element("p", {}, named(speaker), `, ${shown(said.at)}`, ...places(said.fact.evidence)),
		element("p", { className: "quiet", textContent: `${said.kind.toLowerCase()}: speaks ${speaksFor ? "for" : "against"} it` }));
	if (hearsay) {
		item.append(element("p", {}, element("strong", { textContent: "Hearsay: " }), named(speaker), " says it of ",
			named(said.from.name), ", so it weighs nothing by itself."));
	}
	return item;
};

const places = (evidence) => (evidence.length === 0) ? [" (told by the application)"]
	: evidence.flatMap(({ message }) => [", in ", named(message.session.name), ` (message ${message.sequence})`]);

const messageItem = (message) => element("li", {},
	element("blockquote", { dir: "auto", textContent: message.content }),
	element("p", {}, named(message.author.name), `, ${shown(message.createdAt)}, in `, named(message.session.name),
		` (message ${message.sequence})`));

// A link cannot send a key, so what it leads to is fetched and handed over.
const handOver = async (event) => {
	if (!hasKey()) {
		return;
	}
	event.preventDefault();
	const { href } = event.currentTarget;
	const address = URL.createObjectURL(await findFile(href));
	element("a", { href: address, download: decodeURIComponent(new URL(href).pathname.split("/").pop()) }).click();
	URL.revokeObjectURL(address);
};

for (const id of ["graphml", "nodes", "edges"]) {
	byId(id).addEventListener("click", (event) => handOver(event).catch(complain));
}
byId("access").addEventListener("submit", (event) => {
	event.preventDefault();
	keepKey(byId("key").value.trim());
	location.reload();
});
byId("workspace").addEventListener("change", () => enter(null));
byId("eyes").addEventListener("change", () => attempt(NETWORK, open));
byId("kinds").addEventListener("change", () => attempt(NETWORK, open));
byId("time").addEventListener("input", () => attempt(NETWORK, move));
byId("view").addEventListener("submit", (event) => event.preventDefault());
byId("table").open = true;

begin().catch(complain);
