package io.peergraph.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.peergraph.Corpus;
import io.peergraph.Http;
import io.peergraph.LongTest;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What a careful reader asked of one game, who told whom: through the eyes of each power
 * nobody is named by what it did not read.
 */
@LongTest
@PeergraphTest
class WhoToldWhomTests {

	private static final String GAME = "game-6";

	private static final Pattern TOLD = Pattern.compile("Who told (me|[A-Z]\\w+) that (.+)\\?");

	private static final String ASK = """
			query($w: String!, $p: String!, $q: String!) { workspace(name: $w) { seenBy(peer: $p) {
			  whoKnows(by: {query: $q}) { peer { name } toldBy { name } fact { text } via { metadata content author { name } } }
			} } }""";

	@LocalServerPort
	int port;

	@Autowired
	Imports imports;

	@Test
	void nobodyIsToldFromOutsideWhatItRead() throws IOException, InterruptedException {
		assumeTrue(Games.played().contains(GAME), () -> "skipped, -Dpeergraph.test.games=" + GAME + " plays it");
		JsonNode labels = Corpus.whole("network-6.json");
		List<String> lines = Games.lines(List.of(GAME));
		this.imports.read(new BufferedReader(new StringReader(String.join("\n", lines))), (done) -> {
		});
		World.on(this.port, GAME).settles();
		List<Said> said = Said.in(lines);
		List<String> right = new ArrayList<>();
		int asked = 0;
		for (JsonNode question : labels.get("questions")) {
			Matcher told = TOLD.matcher(question.get("question").asString());
			if (!told.matches()) {
				continue;
			}
			asked++;
			String power = question.get("as").asString();
			Set<String> tellers = tellers(power, told.group(2).replaceAll("\\b(?:I|me)\\b", power), said);
			System.out.printf("%s: %s %s, told %s%n", power, told.group(), question.get("answer"), tellers);
			if (isRight(question, tellers, told.group(1))) {
				right.add(told.group());
			}
		}

		System.out.printf("who told whom: %d of %d right%n", right.size(), asked);
		assertThat(asked).isPositive();
	}

	// To be told is to read it from somebody else.
	private Set<String> tellers(String power, String what, List<Said> said) {
		JsonNode answer = Http.on(this.port).graphQl(ASK, Map.of("w", GAME, "p", power, "q", what));
		Map<Integer, String> read = said.stream()
			.filter((one) -> one.witnesses().contains(power))
			.collect(Collectors.toMap(Said::index, Said::content));
		Set<String> tellers = new HashSet<>();
		for (JsonNode knower : answer.at("/data/workspace/seenBy/whoKnows")) {
			for (JsonNode message : knower.get("via")) {
				assertThat(read).containsEntry(message.at("/metadata/index").asInt(),
						message.get("content").asString());
				tellers.add(message.at("/author/name").asString());
			}
		}
		tellers.remove(power);
		return tellers;
	}

	private static boolean isRight(JsonNode question, Set<String> tellers, String whom) {
		Set<String> expected = new HashSet<>();
		question.get("answer").forEach((name) -> expected.add(name.asString()));
		boolean nobody = expected.contains("nobody") || !whom.equals("me");
		return nobody ? tellers.isEmpty() : tellers.equals(expected);
	}

}
