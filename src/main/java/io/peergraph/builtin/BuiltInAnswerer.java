package io.peergraph.builtin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.dialectic.Answer;
import io.peergraph.dialectic.Answerer;
import io.peergraph.dialectic.Question;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Period;
import io.peergraph.question.AnswerKind;
import io.peergraph.question.Asked;
import io.peergraph.question.ForeignQuestion;
import io.peergraph.question.Verdict;
import io.peergraph.text.Sentences;

import org.springframework.stereotype.Component;

/**
 * The built-in answerer. It puts together the statements that have what was asked for,
 * each with what it rests on and why, and says so when there are none. Statements that
 * contradict each other stand side by side.
 */
@Component
class BuiltInAnswerer implements Answerer {

	/** So little less alike in meaning, the newer statement comes first. */
	private static final double AS_GOOD = 0.15;

	private static final double DISTANCE = 5;

	/** The part of a question's words that an answer in another language has. */
	private static final double ENOUGH = 0.6;

	private final Findings findings;

	private final Relevance relevance;

	private final TieAnswers ties;

	private final Trust trust;

	private final Profile profile;

	private final Clock clock;

	BuiltInAnswerer(Findings findings, Relevance relevance, TieAnswers ties, Trust trust, Profile profile,
			Clock clock) {
		this.findings = findings;
		this.relevance = relevance;
		this.ties = ties;
		this.trust = trust;
		this.profile = profile;
		this.clock = clock;
	}

	@Override
	public Answer answer(Question question) {
		return this.ties.answer(question, () -> tell(question))
			.or(() -> weigh(question))
			.orElseGet(() -> tell(question));
	}

	private Optional<Answer> weigh(Question question) {
		return this.trust.whose(question).flatMap((subject) -> this.trust.weigh(question, subject));
	}

	private Answer describe(Question question, Set<String> subjects) {
		return this.profile.draw(question, subjects)
			.orElseGet(() -> Answer.unknown(question, "about " + String.join(" and ", subjects)));
	}

	private Answer tell(Question question) {
		Optional<ForeignQuestion> foreign = ForeignQuestion.in(question.text(), names(question));
		if (foreign.isPresent()) {
			return quote(question, foreign.get());
		}
		Set<String> portrayed = this.profile.whose(question);
		if (!portrayed.isEmpty()) {
			return describe(question, portrayed);
		}
		Optional<Period> period = period(question);
		Asked asked = Asked.in(period.map(Period::rest).orElse(question.text()), names(question));
		Findings.Found found = this.findings.find(question, question.text(),
				period.map((time) -> this.findings.around(question, time)).orElse(List.of()));
		boolean reasons = asked.kind() == AnswerKind.REASON;
		List<Relevance.Fit> fits = this.relevance.rank(question, asked, reasons ? found.withReasons() : found);
		List<Finding> answers = period.map((time) -> ofTime(question, asked, time, found, fits))
			.orElseGet(() -> answers(question, fits));
		if (reasons) {
			answers = answers.stream().flatMap(found.context()::reasoned).toList();
		}
		Judgement judgement = Judgement.of(question, answers, fits.stream().map(Relevance.Fit::finding).toList());
		return (answers.isEmpty() && judgement.grounds().isEmpty()) ? nearby(question, fits)
				: stated(question, judgement, answers);
	}

	// A day is that of who asks, as far as their messages tell where they are.
	private Optional<Period> period(Question question) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		return Period.in(question.text(), now).map((period) -> {
			OffsetDateTime there = now.withOffsetSameInstant(this.findings.zone(question, now.toInstant()));
			return Period.in(question.text(), there).orElse(period);
		});
	}

	// In another language only words are compared, and nothing is put into words.
	private Answer quote(Question question, ForeignQuestion asked) {
		if (asked.words().isEmpty() && !question.subjects().isEmpty()) {
			return describe(question, question.subjects());
		}
		List<Finding> found = this.findings.find(question, question.text()).all();
		List<Finding> best = Restated
			.once(found.stream()
				.filter((finding) -> question.subjects().isEmpty() || finding.concerns(question.subjects()))
				.filter((finding) -> asked.shared(finding.said()) >= ENOUGH)
				.sorted(Comparator.comparingDouble((Finding finding) -> -asked.shared(finding.said()))
					.thenComparingLong((finding) -> -finding.time())))
			.limit(question.level().mostCitations())
			.toList();
		return best.isEmpty() ? Answer.unknown(question, "about that")
				: new Answer(
						IntStream.range(0, best.size())
							.mapToObj((place) -> best.get(place).plainly(place + 1))
							.collect(Collectors.joining(" ")),
						true, best.stream().map(Finding::citation).toList(), question.level(), Answer.BUILT_IN);
	}

	private static Set<String> names(Question question) {
		Set<String> names = new LinkedHashSet<>(question.subjects());
		names.addAll(question.named());
		question.asked().ifPresent(names::add);
		return names;
	}

	// What has all that was asked for; with little effort only what is hardly less alike
	// in meaning than the best of it. Of what is as good, the newer comes first.
	private static List<Finding> answers(Question question, List<Relevance.Fit> fits) {
		List<Relevance.Fit> all = fits.stream()
			.filter((fit) -> fit.answers() && !isPassedOn(question, fit.finding()))
			.toList();
		double best = all.stream().mapToDouble(Relevance.Fit::meaning).max().orElse(0);
		double least = best - question.level().distance() / DISTANCE;
		double good = best - AS_GOOD;
		return all.stream()
			.filter((fit) -> fit.meaning() >= least)
			.sorted(Comparator.comparing((Relevance.Fit fit) -> fit.finding().isOver())
				.thenComparing((fit) -> Verdict.isUnsure(fit.finding().said()))
				.thenComparing((fit) -> fit.meaning() < good)
				.thenComparingLong((fit) -> (fit.meaning() < good) ? 0 : -fit.finding().time())
				.thenComparingDouble((fit) -> -fit.score()))
			.map(Relevance.Fit::finding)
			.toList();
	}

	// What peers paste says nothing of them.
	private static boolean isPassedOn(Question question, Finding finding) {
		return question.subjects().contains(finding.speaker()) && Sentences.isOfOthers(finding.said())
				&& question.subjects().stream().noneMatch((name) -> PeerNames.isIn(finding.quote(), name));
	}

	// Where nothing but the time is asked for, all that was said of it, in its order.
	private static List<Finding> ofTime(Question question, Asked asked, Period time, Findings.Found found,
			List<Relevance.Fit> fits) {
		List<Finding> answers = asked.isOpen() ? found.all()
			.stream()
			.filter((finding) -> question.subjects().isEmpty() || finding.concerns(question.subjects()))
			.sorted(Comparator.comparingLong(Finding::time))
			.toList() : answers(question, fits);
		List<Finding> then = answers.stream()
			.filter((finding) -> Optional.ofNullable(finding.message())
				.filter((message) -> time.has(finding.said(), message.saidAt()))
				.isPresent())
			.toList();
		return (then.isEmpty() && time.isNow() && !asked.isOpen()) ? answers : then;
	}

	private static Answer nearby(Question question, List<Relevance.Fit> fits) {
		Answer unknown = Answer.unknown(question, "about that");
		List<Finding> near = Restated
			.once(fits.stream()
				.filter(Relevance.Fit::isNear)
				.map(Relevance.Fit::finding)
				.filter((finding) -> question.subjects().isEmpty() || finding.concerns(question.subjects())))
			.limit(Math.max(1, question.level().mostCitations() - 1))
			.toList();
		return near.isEmpty() ? unknown : new Answer(unknown.text() + " What is known nearby: " + sentences(near),
				false, near.stream().map(Finding::citation).toList(), question.level(), Answer.BUILT_IN);
	}

	private static Answer stated(Question question, Judgement judgement, List<Finding> answers) {
		List<Finding> told = Restated.once(Stream.concat(judgement.grounds().stream(), answers.stream()))
			.limit(question.level().mostCitations())
			.toList();
		return new Answer(judgement.text(question, told), true, told.stream().map(Finding::citation).toList(),
				question.level(), Answer.BUILT_IN);
	}

	/**
	 * {@return what findings say, each with its number}
	 */
	static String sentences(List<Finding> findings) {
		List<String> sentences = new ArrayList<>();
		findings.forEach((finding) -> sentences.add(finding.sentence(1 + sentences.size())));
		return String.join(" ", sentences);
	}

}
