// node src/test/scripts/carry-over.mjs http://localhost:8080 http://localhost:8081: what was said, from one running Peergraph into another, empty one, with who was there when it was said
const [from, to] = process.argv.slice(2);

async function ask(server, query, variables) {
  const response = await fetch(`${server}/graphql`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function change(mutation, type, input) {
  const { done } = await ask(to, `mutation($input: ${type}!) { done: ${mutation}(input: $input) { userErrors { message } } }`, { input });
  if (done.userErrors.length) throw new Error(JSON.stringify(done.userErrors));
}

async function* pages(query, variables, list) {
  for (let after = null, more = true; more;) {
    const { nodes, pageInfo } = list(await ask(from, query, { ...variables, after }));
    yield* nodes;
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
}

const PAGE = "pageInfo { endCursor hasNextPage }";
const workspaces = pages(`query($after: String) { workspaces(after: $after) { nodes { name } ${PAGE} } }`, {}, (data) => data.workspaces);
for await (const { name: workspace } of workspaces) {
  const sessions = pages(`query($workspace: String!, $after: String) { workspace(name: $workspace) { sessions(after: $after) {
    nodes { name members { peer { name } observeMe observeOthers } } ${PAGE} } } }`, { workspace }, (data) => data.workspace.sessions);
  for await (const { name: session, members } of sessions) {
    const settings = new Map(members.map(({ peer, ...set }) => [peer.name, { peer: peer.name, ...set }]));
    let present = new Set();
    const attend = async (peers) => {
      const left = [...present].filter((peer) => !peers.has(peer));
      const came = [...peers].filter((peer) => !present.has(peer)).map((peer) => settings.get(peer) ?? { peer });
      if (left.length) await change("removePeers", "RemovePeersInput", { workspace, session, peers: left });
      if (came.length) await change("addPeers", "AddPeersInput", { workspace, session, members: came });
      present = peers;
    };
    const messages = pages(`query($workspace: String!, $session: String!, $after: String) { workspace(name: $workspace) { session(name: $session) {
      messages(first: 50, after: $after) { nodes { author { name } content createdAt metadata witnesses { name } } ${PAGE} } } } }`,
      { workspace, session }, (data) => data.workspace.session.messages);
    for await (const { author, witnesses, ...said } of messages) {
      await attend(new Set(witnesses.map((peer) => peer.name)));
      await change("addMessages", "AddMessagesInput", { workspace, session, messages: [{ peer: author.name, ...said }] });
    }
    await attend(new Set(settings.keys()));
    console.log(`${workspace}/${session}`);
  }
}
