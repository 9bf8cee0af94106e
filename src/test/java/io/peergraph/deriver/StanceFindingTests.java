package io.peergraph.deriver;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.peergraph.fact.Quote;
import io.peergraph.fact.Statement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of those who are there, and of those who are not. */
class StanceFindingTests {

	private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

	@Test
	void findsStancesTowardsWhoIsAbsent() {
		assertThat(found("i don't trust jonah", "jonah", "tilo")).containsExactly("DISTRUST nadia jonah");
		assertThat(found("Jonah trusts Tilo.", "jonah", "tilo")).containsExactly("TRUST jonah tilo");
		assertThat(found("i don't trust jonah")).isEmpty();
	}

	@Test
	void findsByTheNameWhoeverIsNamedAndNotThere() {
		for (String name : List.of("Jonah", "Lord Varen", "the harbour master", "Captain Brand", "the old miller")) {
			List<String> found = found("I don't trust " + name + ".");

			assertThat(found).as(name).containsExactly("DISTRUST nadia " + name);
			assertThat(found("I don't trust " + name + ".", name.toLowerCase(java.util.Locale.ROOT), "tilo")).as(name)
				.isEqualTo(found);
		}
		assertThat(found("I am on Jonah's side.")).containsExactly("ALLIANCE nadia Jonah");
		for (String text : List.of("Do I trust Jonah?", "Bex trusts Jonah.", "If Jonah paid me I would trust him.",
				"I don't trust the ladder.", "I trust bridges.", "Jonah promised me a boat.", "I will help Jonah.")) {
			assertThat(found(text)).as(text).isEmpty();
		}
	}

	@Test
	void meansNobodyAbsentByHim() {
		assertThat(found("Tilo I could tell, but Jonah can't keep a secret, I don't trust him.", "tilo")).isEmpty();
	}

	@Test
	void meansTheOnlyOneNamedByHim() {
		assertThat(found("Jonah is weak. Let's attack his fortress at dawn.", "jonah"))
			.containsExactly("OPPOSITION nadia jonah");
		assertThat(found("Jonah is weak, and so is Tilo. Let's attack his fortress at dawn.", "jonah")).isEmpty();
	}

	@Test
	void meansTheOnlyOneNamedRightBeforeByHim() {
		assertThat(after("bex", "What about Jonah?", "I will attack him.", "jonah"))
			.containsExactly("OPPOSITION nadia jonah on m1");
		assertThat(after("nadia", "jonah is weak.", "I plan to strike him.", "jonah"))
			.containsExactly("OPPOSITION nadia jonah on m1");
		assertThat(after("bex", "What about Jonah and Tilo?", "I will attack him.", "jonah")).isEmpty();
		assertThat(after("bex", "What about Jonah?", "Tilo is rich. I will attack him.", "jonah")).isEmpty();
	}

	@Test
	void leansOnWhatWasSaidBeforeWhoeverIsAPeer() {
		assertThat(leaning("What about Jonah?")).containsExactly("m1").isEqualTo(leaning("What about Jonah?", "jonah"));
	}

	@Test
	void findsOfThosePresentTheSameWhoeverIsAbsent() {
		String text = "I trust Bex. Jonah is my friend, Bex, and you are no friend of Tilo.";
		List<String> without = found(text);

		assertThat(without).isNotEmpty();
		assertThat(found(text, "jonah", "tilo")).containsAll(without);
	}

	@Test
	void addsNoStatementForWhoIsAbsent() {
		ExtractionInput input = input("I don't trust Jonah.").speakingOf(Set.of("jonah"));

		assertThat(StanceFinding.addTo(input, List.of())).isEmpty();
	}

	private static List<String> after(String author, String before, String text, String... absent) {
		return following(author, before, text, absent).stream()
			.flatMap((statement) -> statement.stances()
				.stream()
				.map((stance) -> stance.kind() + " " + stance.from() + " " + stance.to() + " on "
						+ String.join(" ", statement.leans())))
			.toList();
	}

	private static List<String> leaning(String before, String... absent) {
		return following("bex", before, "I will attack him.", absent).stream()
			.flatMap((statement) -> statement.leans().stream())
			.toList();
	}

	private static List<Statement.Said> following(String author, String before, String text, String... absent) {
		ExtractionInput input = new ExtractionInput("nadia", Set.of("bex", "nadia"), Set.of(absent),
				List.of(Talk.message("nadia", 2, text, NOON)), List.of(Talk.message(author, 1, before, NOON)),
				List.of(), null);
		Statement.Said all = new Statement.Said("nadia said: \"" + text + "\"", List.of(new Quote("m2", text)),
				List.of(), null, null, List.of(), List.of());
		return StanceFinding.addTo(input, List.of(all));
	}

	private static List<String> found(String text, String... absent) {
		ExtractionInput input = input(text).speakingOf(Set.of(absent));
		Statement.Said all = new Statement.Said("nadia said: \"" + text + "\"", List.of(new Quote("m1", text)),
				List.of(), null, null, List.of(), List.of());
		return StanceFinding.addTo(input, List.of(all))
			.stream()
			.flatMap((statement) -> statement.stances().stream())
			.map((stance) -> stance.kind() + " " + stance.from() + " " + stance.to())
			.toList();
	}

	private static ExtractionInput input(String text) {
		return new ExtractionInput("nadia", Set.of("bex", "nadia"), List.of(Talk.message("nadia", 1, text, NOON)),
				List.of(), List.of(), null);
	}

}
