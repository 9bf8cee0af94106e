package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** One message on its way to statements. */
final class Statements {

	/** Longer than that is no sentence. */
	private static final int LONGEST = 600;

	private static final Pattern TOGETHER = Pattern.compile(
			"\\b(?:let's|lets|propose|suggest)\\b|\\bwe(?:'ll| will| should| could| can| must| need| have to| shall| attack| agreed)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PAST_HINT = Pattern.compile("[\\s,.!;]+");

	private final English english;

	private final Names names;

	private final Clauses clauses;

	private final Said.Utterance utterance;

	private final int index;

	private String lastNamed = "";

	private Optional<String> addressee;

	Statements(English english, Names names, Clauses clauses, Said.Utterance utterance, int index) {
		this.english = english;
		this.names = names;
		this.clauses = clauses;
		this.utterance = utterance;
		this.index = index;
		this.addressee = names.addressee();
	}

	List<Extracted> all() {
		// Same length, so that a quote is cut from the original.
		String plain = this.utterance.content().replace('\u2019', '\'').replace('\u2018', '\'');
		List<Extracted> found = new ArrayList<>();
		for (Passage sentence : this.english.sentences(plain)) {
			if (sentence.text().length() <= LONGEST && !sentence.text().startsWith(">")) {
				statements(sentence, found);
			}
		}
		return found;
	}

	private void statements(Passage sentence, List<Extracted> found) {
		if (Foreign.is(sentence.text())) {
			Foreign.quoted(sentence.text(), this.names.speaker())
				.ifPresent((text) -> found.add(extracted(text, sentence, null)));
			return;
		}
		Optional<String> called = this.names.addressedBy(sentence.text());
		this.addressee = called.or(() -> this.addressee);
		for (Passage clause : this.clauses.of(sentence)) {
			statement(clause).ifPresent(found::add);
			name(this.names.in(clause.text()), called.orElse(""));
		}
	}

	// Whoever is spoken to is "you", never "he".
	private void name(List<String> named, String called) {
		List<String> others = named.stream().filter((name) -> !name.equals(called)).toList();
		if (!others.isEmpty()) {
			this.lastNamed = (others.size() == 1) ? others.getFirst() : "";
		}
		else if (this.lastNamed.equals(called)) {
			this.lastNamed = "";
		}
	}

	private Optional<Extracted> statement(Passage clause) {
		if (Chaff.isPolite(clause.text()) || Chaff.asks(clause.text())) {
			return Optional.empty();
		}
		Dates dates = new Dates(this.utterance.at(), isPast(clause.text()));
		String dated = named(dates.resolve(clause.text()));
		List<Word> words = this.english.words(dated);
		return words.isEmpty() ? Optional.empty() : told(dated, words).map((text) -> extracted(text, clause, dates));
	}

	private Optional<String> told(String dated, List<Word> words) {
		Sense sense = Sense.of(words);
		if (Chaff.weight(words) < sense.weight()) {
			return Optional.empty();
		}
		boolean together = TOGETHER.matcher(dated).find();
		String told = new Retelling(dated, words, this.names, this.addressee, together).told();
		return Optional.of(sense.sentence(this.names.speaker(), told, words));
	}

	/** "He" is whom the message named last. */
	private String named(String clause) {
		return this.lastNamed.isEmpty() ? clause : clause.replaceFirst("^(?:[Hh]e|[Ss]he)(?=\\s|'s)", this.lastNamed);
	}

	private Extracted extracted(String text, Passage passage, @Nullable Dates dates) {
		String quote = this.utterance.content().substring(passage.start(), passage.start() + passage.text().length());
		return new Extracted(text, List.of(new Extracted.Quote(this.index, quote)), this.names.in(text),
				(dates != null) ? dates.from() : null, (dates != null) ? dates.to() : null, List.of());
	}

	private static boolean isPast(String clause) {
		return PAST_HINT.splitAsStream(clause).anyMatch(Verbs::isPast);
	}

}
