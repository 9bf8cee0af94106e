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

ReactDOM.createRoot(document.getElementById("graphiql")).render(
	React.createElement(GraphiQL, {
		fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
		defaultEditorToolsVisibility: true,
		defaultQuery,
	}),
);
