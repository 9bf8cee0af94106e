package io.peergraph.builtin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.dialectic.Answer;
import io.peergraph.dialectic.Citation;
import io.peergraph.dialectic.Question;
import io.peergraph.language.Lexicon;
import io.peergraph.question.TieQuestion.Form;
import io.peergraph.question.TieQuestion.Relation;
import io.peergraph.question.TieQuestion;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Answers how peers stand to each other, from what they said of it. What was said last
 * holds; what others say of two peers decides nothing.
 */
@Component
class TieAnswers {

	/** A list is whole, whatever the effort; a longer one is no answer. */
	private static final int MOST_LISTED = 30;

	private static final String WHOSE = "Not known: nobody in particular asks this, so who is meant by \"I\", \"me\" or \"us\" is not known. "
			+ "Ask through a peer, or name it in the question.";

	private final StanceFindings stances;

	private final PromiseAnswers promises;

	private final TrustAdvice advice;

	TieAnswers(StanceFindings stances, PromiseAnswers promises, TrustAdvice advice) {
		this.stances = stances;
		this.promises = promises;
		this.advice = advice;
	}

	/**
	 * {@return the answer, empty where nothing of that is asked}
	 * @param question any
	 * @param otherwise what else there is to say to it
	 */
	Optional<Answer> answer(Question question, Supplier<Answer> otherwise) {
		if (question.asked().isEmpty() && TieQuestion.isOnesOwn(question.text(), question.named())) {
			return Optional.of(new Answer(WHOSE, false, List.of(), question.level(), Answer.BUILT_IN));
		}
		return TieQuestion.in(question.text(), question.named(), question.asked().orElse(null))
			.map((asked) -> answer(question, asked).or(() -> nearby(question, asked))
				.orElseGet(() -> inOwnWords(question, asked, otherwise)));
	}

	// How two stand to each other in other ways tells neither yes nor no.
	private Optional<Answer> nearby(Question question, TieQuestion asked) {
		if (!asked.relation().isMutual() || (asked.form() != Form.BETWEEN && asked.form() != Form.CHOICE)) {
			return Optional.empty();
		}
		String one = Objects.requireNonNull(asked.one());
		List<StandingStatement> near = this.stances.of(question, one)
			.stream()
			.map(StandingStatement::of)
			.filter((said) -> said.isBetween(one, asked.other()))
			.sorted(Comparator.comparing(StandingStatement::isHearsay).thenComparing(LastSaid.NEWEST_FIRST))
			.limit(Math.max(1, question.level().mostCitations() - 1))
			.toList();
		return near.isEmpty() ? Optional.empty()
				: Optional.of(new Answer(
						Answer.unknown(question, "about that").text() + " What is known nearby: " + sentences(near, 1),
						false, near.stream().map((said) -> said.stated().finding().citation()).toList(),
						question.level(), Answer.BUILT_IN));
	}

	// What is not understood may still be quoted, if one speaks of whom one trusts
	// oneself, or of what one promises somebody.
	private static Answer inOwnWords(Question question, TieQuestion asked, Supplier<Answer> otherwise) {
		if (asked.relation() == Relation.LIE) {
			return otherwise.get();
		}
		if ((asked.form() == Form.FROM || asked.form() == Form.ADVICE) && isOfOneself(asked)) {
			Answer told = otherwise.get();
			if (told.known() && told.citations().stream().allMatch((one) -> isBy(one, asked.one()))) {
				return told;
			}
		}
		return Answer.unknown(question, "about that");
	}

	private static boolean isOfOneself(TieQuestion asked) {
		return switch (asked.relation()) {
			case TRUST, DISTRUST -> true;
			case PROMISE -> asked.other() == null;
			case ALLIANCE, OPPOSITION, BROKEN, KEPT, WITHDRAWN, BETRAYAL, OPEN, HELP, HARM, LIE -> false;
		};
	}

	private static boolean isBy(Citation citation, @Nullable String peer) {
		return citation.message() != null && citation.message().author().equals(peer);
	}

	private Optional<Answer> answer(Question question, TieQuestion asked) {
		if (asked.relation().isOutcome()) {
			return this.promises.answer(question, asked);
		}
		if (asked.form() == Form.ADVICE) {
			return this.advice.answer(question, Objects.requireNonNull(asked.one()));
		}
		List<Stated> all = (asked.one() != null) ? this.stances.of(question, asked.one()) : this.stances.all(question);
		List<StandingStatement> said = statements(question, all, asked);
		return switch (asked.form()) {
			case FROM, TO, OF, ALL, ADVICE, OVER -> listed(question, asked, said);
			case BETWEEN, CHOICE -> judged(question, asked, said);
			case WHY -> Optional.of(Reasons.of(asked, all, question.level().mostCitations()))
				.filter((told) -> !told.isEmpty())
				.map((told) -> answer(question, "By what " + question.who() + " knows: " + sentences(told, 1), told))
				.or(() -> judged(question, asked, said));
			case BEGIN -> dated(question, said, (its) -> its.filter((one) -> one.isOf(asked.relation())));
			case END -> dated(question, said, (its) -> its.dropWhile((one) -> !one.isOf(Relation.ALLIANCE))
				.filter((one) -> !one.isOf(Relation.ALLIANCE)));
		};
	}

	private static List<StandingStatement> statements(Question question, List<Stated> all, TieQuestion asked) {
		return all.stream()
			.flatMap((one) -> StandingStatement.of(one, asked.relation()).stream())
			.filter((one) -> asked.deed() == null || speaksOf(one, asked.deed()))
			.filter((one) -> switch (asked.form()) {
				case FROM ->
					one.from().equals(asked.one()) && (asked.other() == null || one.to().equals(asked.other()));
				case TO -> one.to().equals(asked.one()) && (asked.other() == null || isTold(one, question, asked));
				case OF, ALL, ADVICE, OVER -> true;
				case BETWEEN, WHY, CHOICE -> one.isBetween(Objects.requireNonNull(asked.one()), asked.other());
				case BEGIN, END -> one.involves(Objects.requireNonNull(asked.one()), asked.other());
			})
			.toList();
	}

	// Who robbed somebody did not attack it.
	private static boolean speaksOf(StandingStatement one, String deed) {
		return !Collections.disjoint(Lexicon.words(one.stated().finding().said()), Lexicon.words(deed));
	}

	// What others told somebody is known to nobody else for sure.
	private static boolean isTold(StandingStatement one, Question question, TieQuestion asked) {
		return question.asked().equals(Optional.ofNullable(asked.other()))
				&& !one.stated().stance().saidBy().equals(asked.other());
	}

	// Of each pair what was said last; then what held before, as what holds no more.
	private static Optional<Answer> listed(Question question, TieQuestion asked, List<StandingStatement> said) {
		List<StandingStatement> last = LastSaid.of(said, asked.relation());
		List<StandingStatement> current = Stream
			.concat(last.stream().filter((one) -> !one.isHearsay()), last.stream().filter(StandingStatement::isHearsay))
			.filter((one) -> one.isOf(asked.relation()))
			.toList();
		List<StandingStatement> holds = (asked.form() == Form.OVER) ? List.of() : allies(question, asked, current);
		List<StandingStatement> over = (asked.relation().isDeed() || (!holds.isEmpty() && asked.form() != Form.ALL))
				? List.of()
				: last.stream()
					.filter((one) -> !one.isOf(asked.relation()) && said.stream()
						.anyMatch((other) -> other.isOf(asked.relation()) && other.pair().equals(one.pair())))
					.toList();
		if (holds.isEmpty() && over.isEmpty()) {
			return Optional.empty();
		}
		List<StandingStatement> told = Stream.concat(holds.stream(), over.stream()).limit(MOST_LISTED).toList();
		int count = Math.min(holds.size(), told.size());
		List<String> parts = new ArrayList<>();
		if (count > 0) {
			parts.add("By what " + question.who() + " knows: " + sentences(told.subList(0, count), 1));
		}
		if (count < told.size()) {
			parts.add("No more: " + sentences(told.subList(count, told.size()), count + 1));
		}
		if (told.size() < holds.size() + over.size()) {
			parts.add("And " + (holds.size() + over.size() - told.size()) + " more.");
		}
		return Optional.of(answer(question, String.join(" ", parts), told));
	}

	// Whoever both want, or who says plainly that it is one, is an ally; where there is
	// none, those who offer it; where nobody does, those to whom one offered it oneself.
	private static List<StandingStatement> allies(Question question, TieQuestion asked, List<StandingStatement> said) {
		if (asked.relation() != Relation.ALLIANCE || asked.form() != Form.OF) {
			return said;
		}
		List<StandingStatement> others = said.stream()
			.filter((one) -> !question.asked().equals(Optional.of(one.from())))
			.toList();
		Set<Set<String>> sure = others.stream()
			.filter((one) -> one.isPlain()
					|| said.stream().anyMatch((other) -> one.agreesWith(other) || other.agreesWith(one)))
			.map(StandingStatement::pair)
			.collect(Collectors.toSet());
		Set<Set<String>> pairs = !sure.isEmpty() ? sure
				: others.stream().map(StandingStatement::pair).collect(Collectors.toSet());
		return pairs.isEmpty() ? said : said.stream().filter((one) -> pairs.contains(one.pair())).toList();
	}

	private static Optional<Answer> judged(Question question, TieQuestion asked, List<StandingStatement> said) {
		Relation relation = asked.relation();
		List<StandingStatement> last = LastSaid.of(said, relation)
			.stream()
			.filter((one) -> relation.isMutual() || one.from().equals(asked.one()))
			.toList();
		if (last.isEmpty()) {
			return Optional.empty();
		}
		List<StandingStatement> sure = last.stream().filter((one) -> !one.isHearsay()).toList();
		boolean all = !sure.isEmpty() && sure.stream().allMatch((one) -> one.isOf(relation));
		boolean none = sure.stream().anyMatch((one) -> !one.isOf(relation));
		// An offer is no alliance yet.
		boolean yes = all && (relation != Relation.ALLIANCE
				|| sure.stream().anyMatch((one) -> sure.stream().anyMatch(one::agreesWith)));
		String verdict = (asked.form() == Form.CHOICE && (all || none)) ? (all ? "With " : "Against ") + asked
			.other() + ", by what %s knows: " : yes
					? "Yes, by what %s knows: "
					: none ? "No, by what %s knows: "
							: all ? (sure.stream().allMatch(StandingStatement::isOffer)
									? "Only offered, by what %s knows: " : "Nothing that %s knows speaks against it: ")
									: "What speaks to it: ";
		List<StandingStatement> told = (yes || none)
				? sure.stream().filter((one) -> yes || !one.isOf(relation)).toList()
				: last.stream().sorted(Comparator.comparing(StandingStatement::isHearsay)).toList();
		List<StandingStatement> cited = told.stream().limit(question.level().mostCitations()).toList();
		return Optional.of(answer(question, String.format(verdict, question.who()) + sentences(cited, 1), cited));
	}

	// Of each pair the first; with one peer named these may be several.
	private static Optional<Answer> dated(Question question, List<StandingStatement> said,
			UnaryOperator<Stream<StandingStatement>> which) {
		Map<Set<String>, List<StandingStatement>> pairs = said.stream()
			.collect(Collectors.groupingBy(StandingStatement::pair, LinkedHashMap::new, Collectors.toList()));
		List<StandingStatement> told = pairs.values()
			.stream()
			.flatMap((its) -> which.apply(its.stream()).findFirst().stream())
			.sorted(LastSaid.NEWEST_FIRST.reversed())
			.limit(MOST_LISTED)
			.toList();
		return told.isEmpty() ? Optional.empty()
				: Optional.of(answer(question,
						IntStream.range(0, told.size())
							.mapToObj((place) -> told.get(place).day() + told.get(place).sentence(place + 1))
							.collect(Collectors.joining(" ")),
						told));
	}

	private static String sentences(List<StandingStatement> told, int number) {
		List<String> sentences = new ArrayList<>();
		told.forEach((one) -> sentences.add(one.sentence(number + sentences.size())));
		return String.join(" ", sentences);
	}

	private static Answer answer(Question question, String text, List<StandingStatement> told) {
		return new Answer(text, true, told.stream().map((one) -> one.stated().finding().citation()).toList(),
				question.level(), Answer.BUILT_IN);
	}

}
