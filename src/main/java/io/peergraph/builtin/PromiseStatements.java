package io.peergraph.builtin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.builtin.PromiseStatement.Outcome;
import io.peergraph.dialectic.Question;
import io.peergraph.dialectic.Retrieval;
import io.peergraph.fact.Evidence;
import io.peergraph.fact.Fact;
import io.peergraph.language.Lexicon;
import io.peergraph.promise.Promise;
import io.peergraph.promise.Promises;
import io.peergraph.question.TieQuestion;
import io.peergraph.question.TieQuestion.Form;
import io.peergraph.relation.Stance;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds what was promised and what became of it, within the scope of a question. */
@Component
class PromiseStatements {

	private static final Pattern BETRAYAL = Pattern.compile(
			"\\b(?:betray|double-?cross|back-?stab|st(?:ab|uck)\\w* \\w+ in the back|s(?:old|ell)\\w* \\w+ (?:out|down)|turn(?:ed|ing|s)? (?:on|against)|deceiv)",
			Pattern.CASE_INSENSITIVE);

	private final StanceFindings stances;

	private final Promises promises;

	private final Retrieval retrieval;

	PromiseStatements(StanceFindings stances, Promises promises, Retrieval retrieval) {
		this.stances = stances;
		this.promises = promises;
		this.retrieval = retrieval;
	}

	/**
	 * {@return what became of what is asked for, each thing once, oldest first}
	 * @param question whose scope holds
	 * @param asked what became of promises
	 */
	List<PromiseStatement> find(Question question, TieQuestion asked) {
		boolean received = asked.form() == Form.TO;
		String by = received ? asked.other() : asked.one();
		String to = received ? asked.one() : asked.other();
		List<Promise> promised = known(question, by, to);
		List<PromiseStatement> decided = decided(question,
				promised.stream()
					.filter((one) -> asked.deed() == null || one.isOf(asked.deed(), question.named()))
					.toList(),
				to);
		List<PromiseStatement> all = new ArrayList<>();
		Stream.concat(said(question, by, to, asked.deed(), decided).stream(), decided.stream())
			.filter((one) -> all.stream().noneMatch(one::repeats))
			.map((one) -> one.decided(decided.stream().anyMatch(one::repeats)))
			.forEach(all::add);
		return all.stream().sorted(Comparator.comparing(PromiseStatement::at)).toList();
	}

	/**
	 * {@return what a peer promised and what became of it, oldest first, as everybody who
	 * asks for it is told}
	 * @param question whose scope holds
	 * @param by the name of the peer
	 */
	List<Promise> made(Question question, String by) {
		return known(question, by, null);
	}

	/**
	 * {@return what was said of promises that decided them, each with who says so}
	 * @param question whose scope holds
	 * @param promises that are decided
	 */
	List<PromiseStatement> deciding(Question question, List<Promise> promises) {
		return decided(question, promises, null);
	}

	private List<Promise> known(Question question, @Nullable String by, @Nullable String to) {
		return this.promises.known(question.view(), by, to, question::allows,
				(facts) -> this.retrieval.facts().find(question, facts).keySet());
	}

	// What one who was promised nothing says of the promise to another is said of that.
	private List<PromiseStatement> said(Question question, @Nullable String by, @Nullable String to,
			@Nullable String deed, List<PromiseStatement> decided) {
		List<PromiseStatement> said = said(question, by, to, deed);
		List<PromiseStatement> meant = (to == null) ? decided
				: decided(question,
						said.stream()
							.map(PromiseStatement::by)
							.distinct()
							.flatMap((one) -> known(question, one, null).stream())
							.toList(),
						null);
		return said.stream().filter((one) -> meant.stream().noneMatch(one::isMeantBy)).toList();
	}

	private List<PromiseStatement> said(Question question, @Nullable String by, @Nullable String to,
			@Nullable String deed) {
		String one = (by != null) ? by : to;
		return ((one != null) ? this.stances.of(question, one) : this.stances.all(question)).stream()
			.filter((stated) -> deed == null || Lexicon.words(stated.stance().quote()).containsAll(Lexicon.words(deed)))
			.flatMap((stated) -> outcome(stated).map((outcome) -> statement(stated, outcome)).stream())
			.filter((it) -> (by == null || it.by().equals(by)) && (to == null || it.to().equals(to)))
			.toList();
	}

	private static PromiseStatement statement(Stated stated, Outcome outcome) {
		Stance stance = stated.stance();
		String by = Objects.requireNonNull(stance.by());
		return new PromiseStatement(outcome, by, by.equals(stance.from()) ? stance.to() : stance.from(),
				stated.isHearsay(), stance.at(), false, stated.finding());
	}

	private static Optional<Outcome> outcome(Stated stated) {
		return switch (stated.stance().kind()) {
			case KEPT -> Optional.of(Outcome.KEPT);
			case BROKEN -> Optional.of(Outcome.BROKEN);
			case HARM ->
				BETRAYAL.matcher(stated.stance().quote()).find() ? Optional.of(Outcome.BETRAYED) : Optional.empty();
			case TRUST, DISTRUST, ALLIANCE, OPPOSITION, PROMISE, HELP -> Optional.empty();
		};
	}

	private List<PromiseStatement> decided(Question question, List<Promise> promises, @Nullable String to) {
		Map<String, Fact> facts = this.retrieval.facts()
			.find(question, promises.stream().map(PromiseStatements::fact).collect(Collectors.toSet()));
		Map<String, List<Evidence>> evidence = this.retrieval.facts().evidence(question, facts.values());
		return promises.stream()
			.flatMap((promise) -> finding(promise, facts.get(fact(promise)),
					evidence.getOrDefault(fact(promise), List.of()))
				.stream()
				.flatMap((finding) -> promise.to()
					.stream()
					.filter((one) -> to == null || one.equals(to))
					.map((one) -> statement(promise, one, finding))))
			.toList();
	}

	private static String fact(Promise promise) {
		return (promise.decision() != null) ? promise.decision().fact() : promise.made();
	}

	private static PromiseStatement statement(Promise promise, String to, Finding finding) {
		Promise.Decision decision = promise.decision();
		Outcome outcome = switch (promise.status()) {
			case KEPT -> Outcome.KEPT;
			case BROKEN -> Outcome.BROKEN;
			case WITHDRAWN -> Outcome.WITHDRAWN;
			case OPEN -> Outcome.OPEN;
		};
		boolean hearsay = decision != null && !decision.saidBy().equals(promise.by()) && !decision.saidBy().equals(to);
		return new PromiseStatement(outcome, promise.by(), to, hearsay,
				(decision != null) ? decision.at() : promise.at(), true, finding);
	}

	private static Optional<Finding> finding(Promise promise, @Nullable Fact fact, Collection<Evidence> evidence) {
		if (fact == null) {
			return Optional.empty();
		}
		Promise.Decision decision = promise.decision();
		String quote = (decision != null) ? decision.quote() : promise.quote();
		return evidence.stream()
			.filter((one) -> one.message().createdAt().equals((decision != null) ? decision.at() : promise.at()))
			.filter((one) -> one.message().author().equals((decision != null) ? decision.saidBy() : promise.by()))
			.filter((one) -> one.message().content().contains(quote))
			.findFirst()
			.map((one) -> Finding.of(fact, one.message(), quote, 1));
	}

}
