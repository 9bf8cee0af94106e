package io.peergraph.statement;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.peergraph.language.Language;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Questions;
import io.peergraph.language.SmallTalk;
import io.peergraph.language.TemporalExpressions;
import io.peergraph.language.Verbs;
import io.peergraph.language.Word;
import io.peergraph.language.Words;
import io.peergraph.text.English;
import io.peergraph.text.LanguageDetection;
import io.peergraph.text.PlainText;
import io.peergraph.text.Quotation;
import io.peergraph.text.TextSpan;
import io.peergraph.text.Utterance;
import io.peergraph.text.Utterances;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way to statements. A sentence is retold where all of it is
 * understood; else it is quoted whole, with what it needs to be understood.
 */
final class Statements {

	/** Longer than that is no sentence. */
	private static final int LONGEST = 600;

	private static final String DOUBLE = "[\"“”]";

	private static final Pattern TOGETHER = Pattern.compile(
			"\\b(?:let's|lets|propose|suggest)\\b|\\bwe(?:'ll| will| should| could| can| must| need| have to| shall| attack| agreed)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern MOCKERY = Pattern.compile(Language.anyOf("mockery"), Pattern.CASE_INSENSITIVE);

	private static final Pattern ASKING = Pattern.compile(
			"(?:and |so |but |or )?(?:(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should)(?:n't)?|who|whom|whose|what|which|when|where|why|how|may|might|shall|am|any|anyone|anybody|won't|can't)(?:'\\w+)?\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ANSWER = Pattern.compile("^\\W*" + Language.anyOf("answer") + "\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern OF_ONESELF = Pattern.compile(
			"\\b(?:my|our|mine)\\b|(?<!\\b(?:do|did|can|could|should|shall|may|am|will|would|have|must|if) )\\b(?:i|i'm|i've|i'd|i'll)\\b",
			Pattern.CASE_INSENSITIVE);

	private final English english;

	private final PeerNames names;

	private final Clauses clauses;

	private final String content;

	private final PlainText plain;

	private final OffsetDateTime at;

	private final @Nullable Remark remark;

	private final Antecedents antecedents;

	private Optional<String> addressee;

	private @Nullable TextSpan last;

	/** What was quoted last, if what follows may be added to it. */
	private @Nullable TextSpan quoted;

	Statements(English english, PeerNames names, Clauses clauses, String content, OffsetDateTime at,
			@Nullable Remark remark) {
		this.english = english;
		this.names = names;
		this.clauses = clauses;
		this.content = content;
		this.plain = PlainText.of(content);
		this.at = at;
		this.remark = remark;
		this.antecedents = new Antecedents(names);
		this.addressee = names.addressee()
			.or(() -> Optional.ofNullable(remark).map(Remark::author).filter(names::isOther));
	}

	List<StatedClause> all() {
		List<StatedClause> found = new ArrayList<>();
		for (Utterance utterance : Utterances.of(this.english, this.content, this.plain, this.names.speaker())) {
			switch (utterance) {
				case Utterance.Own own -> read(own.span(), found);
				case Utterance.Quoted quoted ->
					found.add(stated(Quotation.of(this.names.speaker(), quoted.words()), quoted.span(), false, null));
			}
			this.last = utterance.span();
		}
		return found;
	}

	private void read(TextSpan sentence, List<StatedClause> found) {
		if (sentence.text().length() > LONGEST) {
			return;
		}
		if (LanguageDetection.isForeign(sentence.text())) {
			LanguageDetection.quoted(sentence.text(), this.names.speaker())
				.ifPresent((text) -> found.add(stated(text, sentence, false, null)));
			return;
		}
		Optional<String> called = this.names.addressedBy(sentence.text());
		this.addressee = called.or(() -> this.addressee);
		List<Word> words = words(sentence.text());
		List<Clause> clauses = this.clauses.of(sentence, words);
		List<OwnName> introduced = OwnName.in(sentence.text(), words, this.names);
		introduced.forEach((name) -> found.add(stated(name.told(), sentence, false, null)));
		List<StatedClause> told = new ArrayList<>();
		boolean says = false;
		boolean understood = !MOCKERY.matcher(sentence.text()).find();
		for (Clause clause : clauses) {
			Clause named = this.antecedents.named(clause);
			if (!OwnName.isAll(introduced, clause, sentence) && says(named, clauses.size() > 1)) {
				says = true;
				Optional<StatedClause> one = retold(named, clause.span());
				one.ifPresent(told::add);
				understood &= one.isPresent();
			}
			this.antecedents.read(clause, called.orElse(""));
		}
		if (understood && says) {
			found.addAll(told);
		}
		else if (says || (introduced.isEmpty() && isAnswer(sentence))) {
			quote(sentence, clauses, found);
		}
	}

	// The tagger does not know who is there: "charlie lives" is no plural, and what is
	// charlie's no verb.
	private List<Word> words(String sentence) {
		List<Word> words = new ArrayList<>();
		boolean named = false;
		for (Word word : this.english.words(sentence)) {
			boolean owned = named && words.getLast().text().contains("'");
			boolean does = named && !owned && word.tag().equals("NOUN") && word.lower().endsWith("s");
			named = !this.names.in(word.text()).isEmpty();
			String tag = named ? "PROPN" : does ? "VERB" : owned ? "NOUN" : word.tag();
			words.add(new Word(word.text(), word.start(), tag));
		}
		return words;
	}

	// Beside what was said before, also a fragment of few words says something.
	private boolean says(Clause clause, boolean beside) {
		if (SmallTalk.isAll(clause.text()) || clause.words().stream().allMatch(this::calls)) {
			return false;
		}
		ClauseType type = ClauseType.of(clause.words());
		if (clause.asks()) {
			boolean tells = type != ClauseType.NONE && !ASKING.matcher(clause.text()).lookingAt();
			return (tells && SmallTalk.weight(clause.words()) > 1) || OF_ONESELF.matcher(clause.text()).find();
		}
		boolean follows = beside || this.last != null || this.remark != null;
		boolean does = type == ClauseType.VAGUE && SmallTalk.tellsOfDeeds(clause.words());
		return SmallTalk.weight(clause.words()) >= ((follows || does) ? 1 : type.weight());
	}

	private boolean calls(Word word) {
		return word.isMark() || !this.names.in(word.text()).isEmpty() || SmallTalk.isGreeting(word.text());
	}

	private Optional<StatedClause> retold(Clause clause, TextSpan span) {
		ClauseType type = ClauseType.of(clause.words());
		if (clause.asks() || !new Certainty(clause).isOf(type, this.addressee.isPresent())) {
			return Optional.empty();
		}
		boolean together = TOGETHER.matcher(clause.text()).find();
		String told = new ThirdPerson(clause.text(), clause.words(), this.names, this.addressee, together).told();
		TemporalExpressions dates = new TemporalExpressions(this.at, isPast(clause.text()));
		String sentence = dates.resolve(type.sentence(this.names.speaker(), told, clause.words()));
		return Optional.of(stated(sentence, span, false, dates));
	}

	private boolean isAnswer(TextSpan sentence) {
		return this.remark != null && this.last == null && !SmallTalk.isPolite(sentence.text())
				&& (ANSWER.matcher(sentence.text()).matches()
						|| (this.remark.asks() && !Questions.asks(sentence.text())));
	}

	// What leans on what was said before is quoted together with it.
	private void quote(TextSpan sentence, List<Clause> clauses, List<StatedClause> found) {
		boolean answers = isAnswer(sentence);
		boolean alone = clauses.stream()
			.filter((clause) -> says(clause, false))
			.findFirst()
			.filter((first) -> new Certainty(first).isOfItself() && first.words().stream().anyMatch(Word::isVerb))
			.isEmpty();
		TextSpan before = (this.last != null && SmallTalk.isAll(this.last.text())) ? null : this.last;
		if (alone && before != null && sentence.end() - before.start() <= LONGEST) {
			continued(before, sentence, found);
			return;
		}
		String answered = (before == null && (answers || alone)) ? answered(this.remark) : "";
		found.add(stated(quoted(sentence) + answered, sentence, !answered.isEmpty(), null));
		this.quoted = answered.isEmpty() ? sentence : null;
	}

	private static String answered(@Nullable Remark remark) {
		String end = (remark != null) ? remark.end() : "";
		return (remark == null || end.isEmpty()) ? ""
				: " to " + remark.author() + "'s \"" + end.replaceAll(DOUBLE, "'") + "\"";
	}

	private void continued(TextSpan before, TextSpan sentence, List<StatedClause> found) {
		TextSpan first = before;
		if (this.quoted != null && this.quoted.end() == before.end()
				&& sentence.end() - this.quoted.start() <= LONGEST) {
			first = this.quoted;
			found.removeLast();
		}
		TextSpan all = new TextSpan(this.plain.text().substring(first.start(), sentence.end()), first.start());
		found.add(stated(quoted(all), all, false, null));
		this.quoted = all;
	}

	private String quoted(TextSpan span) {
		return Quotation.of(this.names.speaker(), span.text());
	}

	private StatedClause stated(String text, TextSpan span, boolean answers, @Nullable TemporalExpressions dates) {
		String quote = this.plain.original(span);
		return new StatedClause(text, quote, this.names.in(text), answers, (dates != null) ? dates.from() : null,
				(dates != null) ? dates.to() : null);
	}

	private static boolean isPast(String clause) {
		return Words.whole(clause).anyMatch(Verbs::isPast);
	}

}
