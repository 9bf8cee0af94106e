package io.peergraph.fact;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import io.peergraph.language.Negation;
import io.peergraph.language.ParaphraseCheck;
import io.peergraph.language.SingleValuedAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A fact to be stored, with one support.
 *
 * @param key of the fact
 * @param support the same for the same parts
 * @param fact its properties
 * @param parts of the support
 */
record NewFact(String key, String support, Map<String, @Nullable Object> fact, Map<String, @Nullable Object> parts) {

	// Neo4j Browser shows the title on the node.
	private static final int TITLE_CHARACTERS = 40;

	static NewFact of(Subject subject, Statement statement) {
		String key = Fact.keyOf(subject.workspace(), subject.about(), statement.text(), statement.validFrom(),
				statement.validTo());
		Map<String, @Nullable Object> fact = properties(subject, key,
				ParaphraseCheck.plain(subject.about(), statement.text()), FactLevel.EXPLICIT);
		valid(fact, statement.validFrom(), statement.validTo());
		return new NewFact(key, joined(statement.quotes().stream().map(Quote::message).toList()), fact,
				with(parts(quotes(statement.quotes()), statement.mentions(), List.of()), statement));
	}

	static NewFact of(Subject subject, Conclusion conclusion) {
		String key = Fact.keyOf(subject.workspace(), subject.about(), conclusion.text(), conclusion.level(),
				conclusion.validFrom(), conclusion.validTo());
		Map<String, @Nullable Object> fact = properties(subject, key,
				ParaphraseCheck.plain(subject.about(), conclusion.text()), conclusion.level());
		valid(fact, conclusion.validFrom(), conclusion.validTo());
		return new NewFact(key, joined(conclusion.premises()), fact,
				parts(List.of(), List.of(), conclusion.premises().stream().distinct().sorted().toList()));
	}

	// What somebody tells is a fact of its own: that others say so is none of its
	// business, nor this of theirs.
	static NewFact of(Subject subject, String teller, Assertion assertion) {
		String key = Fact.keyOf(subject.workspace(), subject.about(), assertion.text(), "told by " + teller,
				assertion.level(), assertion.validFrom(), assertion.validTo());
		Map<String, @Nullable Object> fact = properties(subject, key, assertion.text(), assertion.level());
		valid(fact, assertion.validFrom(), assertion.validTo());
		Map<String, @Nullable Object> parts = parts(List.of(), List.of(),
				assertion.premises().stream().distinct().sorted().toList());
		parts.put("teller", teller);
		parts.put("session", assertion.session());
		return new NewFact(key, UUID.randomUUID().toString(), fact, parts);
	}

	String text() {
		return String.valueOf(this.fact.get("text"));
	}

	Map<String, @Nullable Object> row(double @Nullable [] embedding, String embeddedBy) {
		Map<String, @Nullable Object> all = new HashMap<>(this.fact);
		all.put("embedding", embedding);
		all.put("embeddedBy", (embedding != null) ? embeddedBy : null);
		Map<String, @Nullable Object> row = new HashMap<>(this.parts);
		row.putAll(Map.of("id", this.key, "support", this.support, "fact", all));
		return row;
	}

	private static Map<String, @Nullable Object> properties(Subject subject, String key, String text, FactLevel level) {
		Map<String, @Nullable Object> fact = new HashMap<>(Map.of("id", key, "workspace", subject.workspace(), "about",
				subject.about(), "text", text, "level", level.name(), "confidence", 1.0, "recordedAt", subject.now(),
				"derivedBy", subject.derivedBy(), "title", title(text)));
		if (level == FactLevel.EXPLICIT) {
			SingleValuedAttribute.of(subject.about(), text).ifPresent((topic) -> {
				fact.put("topic", topic.name());
				fact.put("value", topic.value());
				fact.put("denied", topic.denied() ? true : null);
			});
			Negation.of(subject.about(), text)
				.ifPresent((denied) -> fact.put("denies", Fact.keyOf(subject.workspace(), subject.about(), denied)));
		}
		return fact;
	}

	private static void valid(Map<String, @Nullable Object> fact, @Nullable Instant from, @Nullable Instant to) {
		fact.put("validFrom", (from != null) ? from.atZone(ZoneOffset.UTC) : null);
		fact.put("validTo", (to != null) ? to.atZone(ZoneOffset.UTC) : null);
	}

	private static Map<String, @Nullable Object> parts(List<Map<String, String>> quotes, List<String> mentions,
			List<String> premises) {
		Map<String, @Nullable Object> parts = new HashMap<>();
		parts.put("quotes", quotes);
		parts.put("mentions", mentions);
		parts.put("premises", premises);
		parts.put("replaces", List.of());
		parts.put("leans", List.of());
		parts.put("teller", null);
		parts.put("session", null);
		return parts;
	}

	private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> parts, Statement statement) {
		parts.put("replaces", statement.replaces());
		parts.put("leans", statement.leans().stream().distinct().sorted().toList());
		return parts;
	}

	private static String joined(List<String> keys) {
		return keys.stream().distinct().sorted().collect(Collectors.joining("+"));
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

	private static String title(String text) {
		return (text.length() <= TITLE_CHARACTERS) ? text : text.substring(0, TITLE_CHARACTERS) + "…";
	}

}
