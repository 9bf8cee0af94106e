package io.peergraph.dialectic;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.peergraph.Http;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks questions whose evidence is known, and sees what the answers cite. */
final class Asking {

	private static final String OF_A_PEER = """
			query($w: String!, $asked: String!, $question: String!) { workspace(name: $w) { peer(name: $asked) {
			  chat(question: $question, level: HIGH) { ...answer } } } }
			""";

	private static final String OF_ALL = """
			query($w: String!, $question: String!) { workspace(name: $w) { chat(question: $question, level: HIGH) { ...answer } } }
			""";

	private static final String ANSWER = """
			fragment answer on Answer { text known citations { quote message { content metadata } fact { text } } }
			""";

	private static final int MOST_CITATIONS = 5;

	private final Http http;

	private final String workspace;

	Asking(int port, String workspace) {
		this.http = Http.on(port);
		this.workspace = workspace;
	}

	/**
	 * What came of a question.
	 *
	 * @param text the answer
	 * @param known whether it says that something is known
	 * @param cited the ids, in their metadata, of the messages that it cites
	 */
	record Outcome(String text, boolean known, Set<String> cited) {
	}

	Outcome of(String asked, String question) {
		return outcome(
				this.http.graphQl(OF_A_PEER + ANSWER,
						Map.of("w", this.workspace, "asked", asked, "question", question)),
				"/data/workspace/peer/chat");
	}

	Outcome ofAll(String question) {
		return outcome(this.http.graphQl(OF_ALL + ANSWER, Map.of("w", this.workspace, "question", question)),
				"/data/workspace/chat");
	}

	private static Outcome outcome(JsonNode response, String path) {
		assertThat(response.get("errors")).as(response.toString()).isNull();
		JsonNode answer = response.at(path);
		Set<String> cited = new LinkedHashSet<>();
		for (JsonNode citation : answer.get("citations")) {
			cited.add(citation.at("/message/metadata/id").asString(""));
			assertThat(citation.at("/message/content").asString(citation.get("quote").asString()))
				.contains(citation.get("quote").asString());
		}
		assertThat(answer.get("citations").size()).isLessThanOrEqualTo(MOST_CITATIONS);
		// Never a sentence without a source, never a source for nothing.
		assertThat(answer.get("citations").isEmpty() && answer.get("known").asBoolean()).as(answer.toString())
			.isFalse();
		assertThat(answer.get("citations").isEmpty() || answer.get("known").asBoolean()
				|| answer.get("text").asString().contains("What is known nearby: "))
			.as(answer.toString())
			.isTrue();
		for (int number = 1; number <= answer.get("citations").size(); number++) {
			assertThat(answer.get("text").asString()).contains("[" + number + "]");
		}
		return new Outcome(answer.get("text").asString(), answer.get("known").asBoolean(), cited);
	}

}
