package io.peergraph.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.peergraph.Http;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fetches the context of every session of a file for every peer, about everybody, through
 * the peer's eyes and from outside: the messages are those that the peer witnessed, and
 * nowhere in it, in no shape, stands a phrase of one that it did not. A session that the
 * peer never entered has no context for it.
 */
final class Briefings {

	private static final String FIELDS = """
			fragment all on SessionContext { tokens messages { metadata content author { name } }
			  summary { text upTo { metadata content } }
			  representation { markdown peerCard holdings(history: true) { fact { text evidence { quote message { metadata content } } } } }
			  openai(assistant: $p) anthropic(assistant: $of) }
			""";

	private static final String SEEN = """
			query($w: String!, $p: String!, $s: String!, $of: String!, $tokens: Int!, $q: String!) { workspace(name: $w) {
			  seenBy(peer: $p) { session(name: $s) { context(tokens: $tokens, about: $of, query: $q) { ...all } } } } }
			"""
			+ FIELDS;

	private static final String AS = """
			query($w: String!, $p: String!, $s: String!, $of: String!, $tokens: Int!, $q: String!) { workspace(name: $w) {
			  session(name: $s) { context(tokens: $tokens, as: $p, about: $of, query: $q) { ...all } } } }
			"""
			+ FIELDS;

	private static final List<Integer> BUDGETS = List.of(150, 100_000);

	/** A phrase of fewer words may stand in many messages. */
	private static final int WORDS = 4;

	private final Http http;

	private final String workspace;

	private final List<Said> said;

	private int contexts;

	private int messages;

	Briefings(int port, String workspace, List<Said> all) {
		this.http = Http.on(port);
		this.workspace = workspace;
		this.said = all.stream().filter((one) -> one.workspace().equals(workspace)).toList();
	}

	/**
	 * {@return how much was compared, for the log of the test}
	 */
	String check(String query) {
		Set<String> peers = this.said.stream()
			.flatMap((one) -> one.witnesses().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> sessions = this.said.stream().map(Said::session).collect(Collectors.toCollection(TreeSet::new));
		for (String peer : peers) {
			Set<String> entered = witnessed(peer).stream().map(Said::session).collect(Collectors.toSet());
			for (String session : sessions) {
				if (entered.contains(session)) {
					met(peer).forEach((of) -> tellsWhatWasWitnessed(peer, session, of, query));
				}
				else {
					tellsNothing(peer, session, query);
				}
			}
		}
		assertThat(this.messages).as("messages of %s", this.workspace).isPositive();
		return "%s: %d contexts, %d messages".formatted(this.workspace, this.contexts, this.messages);
	}

	private void tellsWhatWasWitnessed(String peer, String session, String of, String query) {
		for (int tokens : BUDGETS) {
			JsonNode seen = ask(SEEN, peer, session, of, query, tokens).at("/data/workspace/seenBy/session/context");
			JsonNode as = ask(AS, peer, session, of, query, tokens).at("/data/workspace/session/context");
			assertThat(seen.get("tokens").asInt()).isLessThanOrEqualTo(tokens);
			assertThat(seen).as("the context of %s for %s, by its eyes and from outside", session, peer).isEqualTo(as);
			holdsNothingElse(peer, seen);
			this.contexts++;
			this.messages += seen.get("messages").size();
		}
	}

	private void tellsNothing(String peer, String session, String query) {
		JsonNode seen = ask(SEEN, peer, session, peer, query, 1000);
		assertThat(seen.at("/data/workspace/seenBy/session").isNull()).as("%s in %s", peer, session).isTrue();
		JsonNode as = ask(AS, peer, session, peer, query, 1000);
		assertThat(as.at("/errors/0/extensions/code").asString()).as("%s in %s", peer, session).isEqualTo("NOT_FOUND");
	}

	private void holdsNothingElse(String peer, JsonNode context) {
		Set<Integer> own = witnessed(peer).stream().map(Said::index).collect(Collectors.toSet());
		assertThat(context.findValues("metadata"))
			.allSatisfy((one) -> assertThat(own).contains(one.get("index").asInt()));
		String text = context.toString();
		String known = witnessed(peer).stream().map(Said::content).collect(Collectors.joining("\n"));
		this.said.stream()
			.filter((one) -> !one.witnesses().contains(peer))
			.map(Said::phrase)
			.filter((phrase) -> phrase.split(" ").length >= WORDS && !known.contains(phrase))
			.forEach((phrase) -> assertThat(text).as("what %s is told", peer).doesNotContain(phrase));
	}

	private List<Said> witnessed(String peer) {
		return this.said.stream().filter((one) -> one.witnesses().contains(peer)).toList();
	}

	private Set<String> met(String peer) {
		return witnessed(peer).stream()
			.flatMap((one) -> one.witnesses().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private JsonNode ask(String document, String peer, String session, String of, String query, int tokens) {
		return this.http.graphQl(document, new HashMap<>(
				Map.of("w", this.workspace, "p", peer, "s", session, "of", of, "q", query, "tokens", tokens)));
	}

}
