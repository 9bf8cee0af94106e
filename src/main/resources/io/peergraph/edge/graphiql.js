const defaultQuery = `# Peers meet in sessions and exchange messages. Make some:
#
# mutation {
#   addMessages(input: {
#     workspace: "demo", session: "breakfast",
#     messages: [{ peer: "alice", content: "I ate eggs today." }, { peer: "bob", content: "Toast for me." }]
#   }) {
#     messages { sequence author { name } content }
#     userErrors { code field message }
#   }
# }

query Workspaces {
  workspaces(first: 10) {
    nodes {
      name
      peers(first: 10) { totalCount nodes { name } }
      sessions(first: 10) {
        nodes {
          name
          messages(last: 10) { nodes { sequence author { name } content createdAt } }
        }
      }
    }
  }
}
`;

const ask = GraphiQL.createFetcher({ url: "/graphql" });

const isSubscription = ({ operationName }, { documentAST } = {}) =>
	documentAST?.definitions.some((definition) => definition.operation === "subscription"
		&& (!operationName || definition.name?.value === operationName));

// Server-sent events, one JSON result each, until there is nothing more or nobody looks.
const follow = (params, { headers } = {}) => ({
	subscribe(observer) {
		const stop = new AbortController();
		read(params, headers, stop.signal, observer)
			.catch((problem) => { if (!stop.signal.aborted) { observer.error(problem); } });
		return { unsubscribe: () => stop.abort() };
	},
});

const read = async (params, headers, signal, observer) => {
	const response = await fetch("/graphql", {
		method: "POST",
		headers: { ...headers, "Content-Type": "application/json", "Accept": "text/event-stream" },
		body: JSON.stringify(params),
		signal,
	});
	let text = "";
	for (const reader = response.body.pipeThrough(new TextDecoderStream()).getReader(); ;) {
		const { value, done } = await reader.read();
		if (done) {
			return observer.complete();
		}
		const events = (text + value).split("\n\n");
		text = events.pop();
		events.filter((event) => event.startsWith("event:next"))
			.forEach((event) => observer.next(JSON.parse(event.slice(event.indexOf("data:") + "data:".length))));
	}
};

ReactDOM.createRoot(document.getElementById("graphiql")).render(
	React.createElement(GraphiQL, {
		fetcher: (params, options) => isSubscription(params, options) ? follow(params, options) : ask(params, options),
		defaultEditorToolsVisibility: true,
		defaultQuery,
	}),
);
