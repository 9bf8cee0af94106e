package io.peergraph.language;

import java.time.OffsetDateTime;
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

	private final English english;

	private final PeerNames names;

	private final Clauses clauses;

	private final String content;

	private final PlainText plain;

	private final OffsetDateTime at;

	private String lastNamed = "";

	private Optional<String> addressee;

	Statements(English english, PeerNames names, Clauses clauses, String content, OffsetDateTime at) {
		this.english = english;
		this.names = names;
		this.clauses = clauses;
		this.content = content;
		this.plain = PlainText.of(content);
		this.at = at;
		this.addressee = names.addressee();
	}

	List<StatedClause> all() {
		List<StatedClause> found = new ArrayList<>();
		for (Passage passage : Passages.of(this.english, this.content, this.plain, this.names.speaker())) {
			switch (passage) {
				case Passage.Own own when own.span().text().length() <= LONGEST -> statements(own.span(), found);
				case Passage.Own _ -> {
					// Longer than that is no sentence.
				}
				case Passage.Quoted quoted -> found
					.add(extracted(Quotation.of(this.names.speaker(), quoted.words()), quoted.span(), null));
			}
		}
		return found;
	}

	private void statements(TextSpan sentence, List<StatedClause> found) {
		if (LanguageDetection.isForeign(sentence.text())) {
			LanguageDetection.quoted(sentence.text(), this.names.speaker())
				.ifPresent((text) -> found.add(extracted(text, sentence, null)));
			return;
		}
		Optional<String> called = this.names.addressedBy(sentence.text());
		this.addressee = called.or(() -> this.addressee);
		for (TextSpan clause : this.clauses.of(sentence)) {
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

	private Optional<StatedClause> statement(TextSpan clause) {
		if (FillerFilter.isPolite(clause.text()) || Questions.isAsking(clause.text())) {
			return Optional.empty();
		}
		TemporalExpressions dates = new TemporalExpressions(this.at, isPast(clause.text()));
		String dated = named(dates.resolve(clause.text()));
		List<Word> words = this.english.words(dated);
		return words.isEmpty() ? Optional.empty() : told(dated, words).map((text) -> extracted(text, clause, dates));
	}

	private Optional<String> told(String dated, List<Word> words) {
		ClauseType sense = ClauseType.of(words);
		if (FillerFilter.weight(words) < sense.weight()) {
			return Optional.empty();
		}
		boolean together = TOGETHER.matcher(dated).find();
		String told = new ThirdPerson(dated, words, this.names, this.addressee, together).told();
		return Optional.of(sense.sentence(this.names.speaker(), told, words));
	}

	/** "He" is whom the message named last. */
	private String named(String clause) {
		return this.lastNamed.isEmpty() ? clause : clause.replaceFirst("^(?:[Hh]e|[Ss]he)(?=\\s|'s)", this.lastNamed);
	}

	private StatedClause extracted(String text, TextSpan span, @Nullable TemporalExpressions dates) {
		String quote = this.plain.original(span);
		return new StatedClause(text, quote, this.names.in(text), (dates != null) ? dates.from() : null,
				(dates != null) ? dates.to() : null);
	}

	private static boolean isPast(String clause) {
		return Words.whole(clause).anyMatch(Verbs::isPast);
	}

}
