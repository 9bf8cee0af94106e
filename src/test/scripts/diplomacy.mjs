// node src/test/scripts/diplomacy.mjs games.jsonl > messages.jsonl: Diplomacy games as `import` takes them, a game a workspace, two powers a session
import { readFileSync } from "node:fs";
const dyads = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => JSON.parse(line));
const lines = dyads.flatMap((dyad) => dyad.messages.map((content, i) => ({
  workspace: `game-${dyad.game_id}`, session: [...dyad.players].sort().join("-"), peer: dyad.speakers[i], content,
  members: [...dyad.players].sort().map((peer) => ({ peer, observeOthers: true })),
  metadata: { index: dyad.absolute_message_index[i], season: dyad.seasons[i], year: Number(dyad.years[i]), sender_label: dyad.sender_labels[i], receiver_label: dyad.receiver_labels[i] },
})));
lines.sort((a, b) => a.workspace.localeCompare(b.workspace) || a.metadata.index - b.metadata.index);
process.stdout.write(lines.map((line) => JSON.stringify(line) + "\n").join(""));
