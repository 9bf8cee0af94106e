package io.peergraph;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The small inputs in {@code ../shared/data/cases.jsonl}, each made from a report of
 * something that went wrong, by built-in means alone. Prints what is right and wrong by
 * kind. Those that are known to fail are named, so that a mend is noticed as well.
 */
@PeergraphTest
class CasesTests {

	/** What is still wrong. */
	private static final Set<String> FAIL = Set.of();

	@LocalServerPort
	int port;

	@Test
	void whatOnceWentWrongGoesRight() throws IOException, InterruptedException {
		List<JsonNode> all = Corpus.lines("cases.jsonl").stream().filter((told) -> !told.get("call").isNull()).toList();
		Cases cases = new Cases(this.port, OffsetDateTime.now(ZoneOffset.UTC));
		for (JsonNode told : all) {
			cases.tell(told);
		}
		Map<String, List<Boolean>> right = new TreeMap<>();
		Set<String> wrong = new TreeSet<>();
		for (JsonNode told : all) {
			String result = cases.ask(told);
			boolean isWrong = Cases.isWrong(told, result);
			right.computeIfAbsent(told.get("kind").asString(), (_) -> new ArrayList<>()).add(!isWrong);
			System.out.printf("%s %s -> %s%n", isWrong ? "WRONG" : "right", told.get("id").asString(),
					result.replace('\n', '|'));
			if (isWrong) {
				wrong.add(told.get("id").asString());
			}
		}
		right.forEach((kind, its) -> System.out.printf("%2d of %2d %s%n", count(its), its.size(), kind));
		System.out.printf("%2d of %2d in all%n", all.size() - wrong.size(), all.size());

		Set<String> mended = new TreeSet<>(FAIL);
		mended.removeAll(wrong);
		System.out.printf("mended, to be taken off the list: %s%n", mended);
		assertThat(wrong).isSubsetOf(FAIL);
	}

	private static long count(List<Boolean> all) {
		return all.stream().filter((one) -> one).count();
	}

}
