package io.peergraph.fact;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.graph.Column;
import io.peergraph.language.Negation;
import io.peergraph.language.ParaphraseCheck;
import io.peergraph.relation.Stance;
import io.peergraph.relation.ToldStance;
import io.peergraph.statement.Proposition;
import io.peergraph.statement.SingleValuedAttribute;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A fact to be stored, with one support.
 *
 * @param key of the fact
 * @param support the same for the same parts
 * @param text as it is stored
 * @param statement that makes it
 */
record NewFact(String key, String support, String text, Statement statement) {

	// Neo4j Browser shows the title on the node.
	private static final int TITLE_CHARACTERS = 40;

	static NewFact of(Subject subject, Statement statement) {
		return switch (statement) {
			case Statement.Said said -> new NewFact(
					Fact.keyOf(subject.workspace(), subject.about(), said.text(), said.validFrom(), said.validTo()),
					said.quotes().stream().map(Quote::message).distinct().sorted().collect(Collectors.joining("+")),
					ParaphraseCheck.plain(subject.about(), said.text()), said);
			// What somebody tells is a fact of its own: that others say so is none of its
			// business, nor this of theirs.
			case Statement.Told told ->
				new NewFact(
						Fact.keyOf(subject.workspace(), subject.about(), told.text(), "told by " + told.teller(),
								told.level(), told.validFrom(), told.validTo()),
						support(told.stance()), told.text(), told);
		};
	}

	private static String support(@Nullable ToldStance stance) {
		String key = (stance != null) ? stance.key() : null;
		return (key != null) ? key : UUID.randomUUID().toString();
	}

	List<String> mentions() {
		return switch (this.statement) {
			case Statement.Said said -> said.mentions();
			case Statement.Told told ->
				told.pairs().stream().flatMap((pair) -> Stream.of(pair.from(), pair.to())).toList();
		};
	}

	List<String> replaces() {
		return switch (this.statement) {
			case Statement.Said said -> said.replaces();
			case Statement.Told told -> told.corrects();
		};
	}

	/**
	 * {@return by which rule it does not hold beside what it replaces}
	 */
	String rule() {
		return switch (this.statement) {
			case Statement.Said _ -> "model";
			case Statement.Told _ -> Statement.Told.CORRECTION;
		};
	}

	/**
	 * {@return what a statement takes}
	 */
	Map<String, @Nullable Object> parameters(Subject subject, double @Nullable [] embedding, String embeddedBy) {
		Map<String, @Nullable Object> fact = properties(subject);
		fact.put("embeddedBy", (embedding != null) ? embeddedBy : null);
		Map<String, @Nullable Object> parameters = parts(subject);
		parameters.putAll(Map.of("id", this.key, "support", this.support, "fact", fact));
		parameters.put("embedding", embedding);
		return parameters;
	}

	private Map<String, @Nullable Object> properties(Subject subject) {
		Map<String, @Nullable Object> fact = new HashMap<>(Map.of("id", this.key, "workspace", subject.workspace(),
				"about", subject.about(), "text", this.text, "level", this.statement.level().name(), "confidence", 1.0,
				"recordedAt", subject.now(), "derivedBy", subject.derivedBy(), "title", title()));
		fact.put("validFrom", Column.stored(this.statement.validFrom()));
		fact.put("validTo", Column.stored(this.statement.validTo()));
		if (this.statement.level() == FactLevel.EXPLICIT) {
			SingleValuedAttribute.of(subject.about(), this.text).ifPresent((topic) -> {
				fact.put("topic", topic.name());
				fact.put("value", topic.value());
				fact.put("denied", topic.denied() ? true : null);
			});
			Negation.of(subject.about(), this.text)
				.ifPresent((denied) -> fact.put("denies", Fact.keyOf(subject.workspace(), subject.about(), denied)));
			Proposition.of(subject.about(), this.text).ifPresent((claim) -> fact.put("claim", number(claim)));
			Proposition.denied(subject.about(), this.text).ifPresent((claim) -> fact.put("disclaims", number(claim)));
		}
		return fact;
	}

	// Whoever says it: who holds both facts reads their texts, and finds out no others.
	private static long number(String claim) {
		return ByteBuffer.wrap(DigestUtils.sha256(claim)).getLong();
	}

	private Map<String, @Nullable Object> parts(Subject subject) {
		return switch (this.statement) {
			case Statement.Said said -> {
				Map<String, @Nullable Object> parts = new HashMap<>(Map.of("quotes", quotes(said.quotes()), "mentions",
						said.mentions(), "replaces", said.replaces(), "premises", List.of(), "leans",
						said.leans().stream().distinct().sorted().toList(), "stances", stances(subject, said)));
				parts.put("teller", null);
				parts.put("session", null);
				yield parts;
			}
			case Statement.Told told -> {
				Map<String, @Nullable Object> parts = new HashMap<>(Map.of("quotes", List.of(), "mentions", mentions(),
						"replaces", List.of(), "premises", told.premises().stream().distinct().sorted().toList(),
						"leans", List.of(), "stances", stances(subject, told), "teller", told.teller()));
				parts.put("session", told.session());
				yield parts;
			}
		};
	}

	private List<Map<String, @Nullable Object>> stances(Subject subject, Statement.Told told) {
		ToldStance stance = told.stance();
		return (stance == null) ? List.of()
				: List.of(Stance.properties(stance, subject.workspace(), this.key, this.support, this.text));
	}

	private List<Map<String, @Nullable Object>> stances(Subject subject, Statement.Said said) {
		// Said twice in one support it is still one.
		Map<Object, Map<String, @Nullable Object>> once = new LinkedHashMap<>();
		said.stances()
			.stream()
			.map((stance) -> Stance.properties(stance, subject.workspace(), this.key, this.support))
			.forEach((stance) -> once.putIfAbsent(Objects.requireNonNull(stance.get("id")), stance));
		return List.copyOf(once.values());
	}

	// A message supports a fact once, however often it says it.
	private static List<Map<String, String>> quotes(List<Quote> quotes) {
		Map<String, String> words = new TreeMap<>();
		quotes.forEach((quote) -> words.putIfAbsent(quote.message(), quote.words()));
		return words.entrySet()
			.stream()
			.map((quote) -> Map.of("message", quote.getKey(), "words", quote.getValue()))
			.toList();
	}

	private String title() {
		return (this.text.length() <= TITLE_CHARACTERS) ? this.text : this.text.substring(0, TITLE_CHARACTERS) + "…";
	}

}
