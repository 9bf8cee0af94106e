// What the page asks of the public API. Everything takes the eyes through which to look, and shows what comes.

const PAGES = 10;

const PAGE = "pageInfo { hasNextPage endCursor }";

/** What went wrong, in words. */
export class Problem extends Error {}

/** What went wrong: nobody is let in without an access key. */
export class KeyMissing extends Problem {}

const KEY = "peergraph.access-key";

/** Keeps an access key until the tab is closed. */
export const keepKey = (key) => sessionStorage.setItem(KEY, key);

/** Whether there is an access key to send. */
export const hasKey = () => sessionStorage.getItem(KEY) !== null;

const authorization = () => hasKey() ? { "Authorization": `Bearer ${sessionStorage.getItem(KEY)}` } : {};

/** What an address of this server has, as a file. */
export const findFile = async (address) => {
	const response = await fetch(address, { headers: authorization() });
	if (!response.ok) {
		throw new Problem("The server does not give this file out with your key.");
	}
	return response.blob();
};

const ask = async (query, variables, signal) => {
	let response;
	let answer;
	try {
		response = await fetch("/graphql", {
			method: "POST",
			headers: { "Content-Type": "application/json", ...authorization() },
			body: JSON.stringify({ query, variables }),
			signal,
		});
		answer = await response.json();
	}
	catch (failure) {
		if (signal?.aborted) {
			throw failure;
		}
		throw new Problem("The server cannot be reached, or its answer cannot be read. Is it still running?");
	}
	if (response.status === 401) {
		throw new KeyMissing(hasKey() ? "This access key is not valid, or no longer. Enter another one."
			: "This server lets in only who has an access key. Enter yours.");
	}
	if (answer.errors?.length) {
		throw new Problem(answer.errors.map((error) => error.message).join(" "));
	}
	return answer.data;
};

// All pages of a connection, or as many as are worth it.
const all = async (connection, pages) => {
	const nodes = [];
	let page;
	for (let count = 0; count < pages && (!page || page.pageInfo.hasNextPage); count++) {
		page = await connection(page?.pageInfo.endCursor);
		nodes.push(...page.nodes);
	}
	return { nodes, more: page.pageInfo.hasNextPage };
};

/** The kinds of ties that there are, with what they mean. */
export const findKinds = async () =>
	(await ask(`{ __type(name: "TieKind") { enumValues { name description } } }`)).__type.enumValues;

/** Whether ties know the messages that they rest on. */
export const haveMessages = async () =>
	(await ask(`{ __type(name: "Tie") { fields { name } } }`)).__type.fields.some((field) => field.name === "messages");

export const findWorkspaces = () => all(async (after) => (await ask(
	`query Workspaces($after: String) { workspaces(first: 100, after: $after) { nodes { name } ${PAGE} } }`,
	{ after })).workspaces, PAGES);

export const findPeers = (workspace) => all(async (after) => {
	const data = await ask(`query Peers($workspace: String!, $after: String) {
		workspace(name: $workspace) { peers(first: 100, after: $after) { nodes { name } ${PAGE} } }
	}`, { workspace, after });
	return existing(data, workspace).peers;
}, PAGES);

/** The ties in a workspace as a peer sees them, or the application where none is named, at a time or now. */
export const findTies = async (view, signal) => (view.kinds.length === 0) ? { nodes: [], more: false } : all(async (after) => {
	const data = await ask(`query Network($workspace: String!, $as: String, $asOf: DateTime, $kinds: [TieKind!], $after: String) {
		workspace(name: $workspace) {
			network(as: $as, asOf: $asOf, kinds: $kinds) {
				ties(first: 100, after: $after) {
					nodes { id kind weight confidence since lastAt from { name } to { name } }
					${PAGE}
				}
			}
		}
	}`, { ...view, after }, signal);
	return existing(data, view.workspace).network.ties;
}, PAGES);

const existing = (data, workspace) => {
	if (!data.workspace) {
		throw new Problem(`There is no workspace ${workspace}.`);
	}
	return data.workspace;
};

const STANCES = `history(first: 50, after: $after) {
	nodes {
		kind sign quote at from { name } saidBy { name }
		fact { evidence { quote message { sequence content author { name } session { name } } } }
	}
	${PAGE}
}`;

const MESSAGES = `messages(first: 50, after: $after) {
	nodes { sequence content createdAt author { name } session { name } }
	${PAGE}
}`;

/** A page of what was said of a tie, hearsay as well, or of the messages that it is made of. */
export const findEvidence = async (tie, ofMessages, after) => {
	const data = await ask(`query Evidence($id: ID!, $after: String) {
		node(id: $id) { ... on Tie { said: ${ofMessages ? MESSAGES : STANCES} } }
	}`, { id: tie.id, after });
	if (!data.node) {
		throw new Problem("This tie is gone by now: what it rested on was deleted.");
	}
	return data.node.said;
};
