package io.peergraph.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.peergraph.Http;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks every peer of one workspace about every peer, itself included, and compares what
 * it knows with what the file tells that it read: each fact stands on messages that the
 * peer witnessed, with a quote that stands in them, an answer cites no others, and a
 * search, by words and by meaning, finds no others. Asked through the peer's eyes and
 * from outside it knows the same of those it met.
 */
final class Minds {

	private static final int MOST_FACTS = 100;

	private static final String FIELDS = """
			fragment knowledge on Peer {
			  representation(of: $of, maxFacts: %d) { markdown holdings(history: true) { timesDerived until fact {
			    text holders { name } mentions { name }
			    evidence { quote message { metadata content witnesses { name } } } } } }
			  chat(question: $question, about: $of) { known citations { quote
			    message { metadata content } fact { evidence { quote message { metadata content } } } } }
			}
			""".formatted(MOST_FACTS);

	private static final String ASK = """
			query($w: String!, $p: String!, $of: String!, $question: String!) { workspace(name: $w) {
			  seenBy(peer: $p) { peer(name: $p) { ...knowledge } }
			  peer(name: $p) { ...knowledge } } }
			""" + FIELDS;

	private static final String SEARCH = """
			query($w: String!, $p: String!, $q: String!) { workspace(name: $w) {
			  seenBy(peer: $p) { search(query: $q, first: 100) { message { metadata content } } }
			  peer(name: $p) { search(query: $q, first: 100) { message { metadata content } } }
			  search(query: $q, as: $p, first: 100) { message { metadata content } } } }
			""";

	private static final String KNOWING = """
			query($w: String!, $p: String!, $of: String!, $question: String!) { workspace(name: $w) {
			  seenBy(peer: $p) {
			    whoKnows(by: {query: $question}) { fact { ...evidence } via { metadata content } }
			    toldDifferently(by: $of) { versions { fact { ...evidence } audience { name } } }
			    peer(name: $p) {
			      missed { totalCount }
			      knowledgeDiff(other: $of) { onlyOther { text } onlyMe { ...evidence } common { ...evidence } }
			    }
			    sessions { nodes { commonGround(first: 10) { nodes { ...evidence } } } }
			  }
			  peer(name: $p) { missed { totalCount } }
			} }
			fragment evidence on Fact { text evidence { message { metadata content } } }
			""";

	private final Http http;

	private final String workspace;

	private final List<Said> said;

	private int facts;

	private int known;

	private int citations;

	Minds(int port, String workspace, List<Said> all) {
		this.http = Http.on(port);
		this.workspace = workspace;
		this.said = all.stream().filter((one) -> one.workspace().equals(workspace)).toList();
	}

	/**
	 * {@return how much was compared, for the log of the test}
	 * @param question what each is asked about each
	 */
	String check(String question) {
		return check(question, Integer.MAX_VALUE);
	}

	/**
	 * {@return how much was compared, for the log of the test}
	 * @param question what is asked about each
	 * @param askers how many peers are asked, the first by name
	 */
	String check(String question, int askers) {
		Set<String> peers = this.said.stream()
			.flatMap((one) -> one.witnesses().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		for (String peer : peers.stream().limit(askers).toList()) {
			peers.forEach((of) -> knowsWhatItRead(peer, of, question));
			findsWhatItRead(peer, question.formatted("anybody"));
			peers.stream().filter((of) -> haveMet(peer, of)).forEach((of) -> knowsOfOthersWhatItRead(peer, of));
		}
		assertThat(this.facts).as("facts of %s", this.workspace).isPositive();
		assertThat(this.citations).as("citations of %s", this.workspace).isPositive();
		return "%s: %d facts, %d citations, %d messages by which somebody knows".formatted(this.workspace, this.facts,
				this.citations, this.known);
	}

	private void knowsWhatItRead(String peer, String of, String question) {
		JsonNode answer = ask(peer, of, question.formatted(of));
		JsonNode seen = answer.at("/data/workspace/seenBy/peer");
		JsonNode told = answer.at("/data/workspace/peer");
		if (haveMet(peer, of)) {
			assertThat(answer.get("errors")).as(() -> answer.get("errors").toString()).isNull();
			assertThat(seen).as("what %s knows of %s, by its eyes and from outside", peer, of).isEqualTo(told);
		}
		Map<Integer, String> read = read(peer);
		for (JsonNode known : List.of(seen, told)) {
			known.at("/representation/holdings").forEach((holding) -> standsOnWhatWasRead(peer, holding, read));
			known.at("/chat/citations").forEach((citation) -> standsInWhatWasRead(citation, read));
		}
	}

	// By meaning too: messages have been embedded by now.
	private void findsWhatItRead(String peer, String question) {
		JsonNode found = this.http.graphQl(SEARCH, Map.of("w", this.workspace, "p", peer, "q", question))
			.at("/data/workspace");
		Map<Integer, String> read = read(peer);
		for (JsonNode hits : List.of(found.at("/seenBy/search"), found.at("/peer/search"), found.get("search"))) {
			assertThat(hits).as("what %s finds", peer).isNotEmpty();
			hits.forEach((hit) -> assertThat(read).containsEntry(hit.at("/message/metadata/index").asInt(),
					hit.at("/message/content").asString()));
		}
	}

	private void knowsOfOthersWhatItRead(String peer, String of) {
		JsonNode answer = this.http.graphQl(KNOWING,
				Map.of("w", this.workspace, "p", peer, "of", of, "question", "%s will attack".formatted(of)));
		assertThat(answer.get("errors")).as(answer.toString()).isNull();
		JsonNode seen = answer.at("/data/workspace/seenBy");
		Map<Integer, String> read = read(peer);
		for (JsonNode message : seen.findParents("metadata")) {
			assertThat(read).as("what %s read", peer)
				.containsEntry(message.at("/metadata/index").asInt(), message.get("content").asString());
			this.known++;
		}
		assertThat(seen.at("/peer/missed/totalCount").asInt()).isZero();
		assertThat(seen.at("/peer/knowledgeDiff/onlyOther")).isEmpty();
		assertThat(answer.at("/data/workspace/peer/missed/totalCount").asInt())
			.isEqualTo(this.said.size() - read.size());
	}

	private boolean haveMet(String peer, String of) {
		return this.said.stream().anyMatch((one) -> one.witnesses().containsAll(List.of(peer, of)));
	}

	private void standsOnWhatWasRead(String peer, JsonNode holding, Map<Integer, String> read) {
		JsonNode fact = holding.get("fact");
		JsonNode evidence = fact.get("evidence");
		assertThat(evidence).as("evidence of %s", fact).isNotEmpty();
		assertThat(evidence).as("supports of %s", fact).hasSize(holding.get("timesDerived").asInt());
		evidence.forEach((one) -> {
			standsInWhatWasRead(one.get("quote").asString(), List.of(one.get("message")), read);
			assertThat(names(one.at("/message/witnesses"))).contains(peer);
		});
		if (holding.get("until").isNull()) {
			assertThat(names(fact.get("holders"))).contains(peer);
		}
		this.facts++;
	}

	private void standsInWhatWasRead(JsonNode citation, Map<Integer, String> read) {
		standsInWhatWasRead(citation.get("quote").asString(), messages(citation), read);
		this.citations++;
	}

	private static void standsInWhatWasRead(String quote, List<JsonNode> messages, Map<Integer, String> read) {
		assertThat(messages).as("messages with '%s'", quote).isNotEmpty();
		for (JsonNode message : messages) {
			int index = message.at("/metadata/index").asInt();
			assertThat(read).as("what was read").containsEntry(index, message.get("content").asString());
		}
		assertThat(messages).as("messages with '%s'", quote)
			.anyMatch((message) -> message.get("content").asString().contains(quote));
	}

	private static List<JsonNode> messages(JsonNode citation) {
		List<JsonNode> messages = new ArrayList<>();
		citation.findValues("message").stream().filter(JsonNode::isObject).forEach(messages::add);
		return messages;
	}

	private Map<Integer, String> read(String peer) {
		return this.said.stream()
			.filter((one) -> one.witnesses().contains(peer))
			.collect(Collectors.toMap(Said::index, Said::content));
	}

	private static Set<String> names(JsonNode peers) {
		Set<String> names = new HashSet<>();
		peers.forEach((peer) -> names.add(peer.get("name").asString()));
		return names;
	}

	private JsonNode ask(String peer, String of, String question) {
		Map<String, Object> variables = new HashMap<>(
				Map.of("w", this.workspace, "p", peer, "of", of, "question", question));
		return this.http.graphQl(ASK, variables);
	}

}
