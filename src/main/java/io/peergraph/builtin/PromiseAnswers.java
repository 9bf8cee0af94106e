package io.peergraph.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.peergraph.builtin.PromiseStatement.Outcome;
import io.peergraph.dialectic.Answer;
import io.peergraph.dialectic.Question;
import io.peergraph.question.TieQuestion;
import io.peergraph.question.TieQuestion.Form;
import io.peergraph.question.TieQuestion.Relation;

import org.springframework.stereotype.Component;

/**
 * Answers what became of promises. Whether one was kept is a matter of what was said of
 * it: where some were and others were not, or nobody said so, there is no yes or no.
 */
@Component
class PromiseAnswers {

	/** A list is whole, whatever the effort; a longer one is no answer. */
	private static final int MOST_LISTED = 30;

	private static final Comparator<PromiseStatement> OWN_THEN_NEWEST = Comparator
		.comparing(PromiseStatement::isHearsay)
		.thenComparing(PromiseStatement::at, Comparator.reverseOrder());

	private final PromiseStatements statements;

	PromiseAnswers(PromiseStatements statements) {
		this.statements = statements;
	}

	/**
	 * {@return the answer, empty where nothing is known that tells it}
	 * @param question any
	 * @param asked what became of promises
	 */
	Optional<Answer> answer(Question question, TieQuestion asked) {
		List<PromiseStatement> all = ownFirst(this.statements.find(question, asked));
		return switch (asked.form()) {
			case BETWEEN -> judged(question, asked.relation(), all);
			case FROM, TO, OF, WHY, ALL, ADVICE, OVER, CHOICE, BEGIN, END -> listed(question, asked, all);
		};
	}

	private static List<PromiseStatement> ownFirst(List<PromiseStatement> all) {
		return Stream
			.concat(all.stream().filter((one) -> !one.isHearsay()), all.stream().filter(PromiseStatement::isHearsay))
			.toList();
	}

	private static Optional<Answer> listed(Question question, TieQuestion asked, List<PromiseStatement> all) {
		Relation relation = asked.relation();
		Telling telling = new Telling(MOST_LISTED);
		String opening = (relation == Relation.OPEN) ? "Still open, by what %s knows: " : "By what %s knows: ";
		Set<Outcome> wanted = wanted(relation);
		telling.add(opening.formatted(question.who()), all, (one) -> wanted.contains(one.outcome()));
		if (relation == Relation.OPEN || (relation == Relation.KEPT && asked.form() == Form.ALL)) {
			telling.add(telling.isEmpty() ? "Not kept, by what " + question.who() + " knows: " : "Not kept: ", all,
					(one) -> one.isOf(Outcome.BROKEN));
		}
		List<PromiseStatement> listed = List.copyOf(telling.told);
		telling.add("Said otherwise: ", all, (one) -> !listed.contains(one) && listed.stream().anyMatch(one::disputes));
		return telling.answer(question);
	}

	private static Set<Outcome> wanted(Relation relation) {
		return switch (relation) {
			case KEPT -> EnumSet.of(Outcome.KEPT);
			case BROKEN -> EnumSet.of(Outcome.BROKEN);
			case WITHDRAWN -> EnumSet.of(Outcome.WITHDRAWN);
			case BETRAYAL -> EnumSet.of(Outcome.BROKEN, Outcome.BETRAYED);
			case TRUST, DISTRUST, ALLIANCE, OPPOSITION, PROMISE, OPEN, HELP, HARM, LIE -> EnumSet.of(Outcome.OPEN);
		};
	}

	private static Optional<Answer> judged(Question question, Relation relation, List<PromiseStatement> all) {
		Outcome yes = switch (relation) {
			case KEPT -> Outcome.KEPT;
			case BETRAYAL -> Outcome.BETRAYED;
			case BROKEN -> Outcome.BROKEN;
			case WITHDRAWN -> Outcome.WITHDRAWN;
			case TRUST, DISTRUST, ALLIANCE, OPPOSITION, PROMISE, OPEN, HELP, HARM, LIE -> Outcome.OPEN;
		};
		List<PromiseStatement> told = all.stream()
			.filter((one) -> relation == Relation.BETRAYAL || !one.isOf(Outcome.BETRAYED))
			.filter((one) -> relation != Relation.BETRAYAL || yes == one.outcome() || one.isOf(Outcome.BROKEN))
			.toList();
		List<PromiseStatement> cited = inTurn(told, yes, question.level().mostCitations());
		Telling telling = new Telling(cited.size());
		telling.add(verdict(question, yes, told), cited, (_) -> true);
		telling.leave(told.size() - cited.size());
		return telling.answer(question);
	}

	// Of each outcome the newest, of what is asked for first; where there is room, more.
	private static List<PromiseStatement> inTurn(List<PromiseStatement> told, Outcome first, int most) {
		List<List<PromiseStatement>> each = Stream
			.concat(Stream.of(first), Stream.of(Outcome.values()).filter((one) -> one != first))
			.map((outcome) -> told.stream().filter((one) -> one.isOf(outcome)).sorted(OWN_THEN_NEWEST).toList())
			.filter((its) -> !its.isEmpty())
			.toList();
		Set<PromiseStatement> taken = new HashSet<>();
		for (int turn = 0; taken.size() < Math.min(most, told.size()); turn++) {
			for (List<PromiseStatement> its : each) {
				if (turn < its.size() && taken.size() < most) {
					taken.add(its.get(turn));
				}
			}
		}
		return each.stream().flatMap(List::stream).filter(taken::contains).toList();
	}

	// One broken promise is enough to say that one was; "his promise" was kept where all
	// were. Where the two say otherwise, nothing is sure.
	private static String verdict(Question question, Outcome yes, List<PromiseStatement> told) {
		List<PromiseStatement> sure = told.stream()
			.filter((one) -> !one.isHearsay() && told.stream().noneMatch(one::disputes))
			.toList();
		boolean some = sure.stream().anyMatch((one) -> one.isOf(yes));
		boolean isYes = some && (yes != Outcome.KEPT || told.stream().allMatch((one) -> one.isOf(yes)));
		Outcome no = (yes == Outcome.KEPT) ? Outcome.BROKEN : Outcome.KEPT;
		boolean isNo = yes != Outcome.BETRAYED && sure.stream().anyMatch((one) -> one.isOf(no))
				&& told.stream().allMatch((one) -> one.isOf(no) || (one.isOf(Outcome.OPEN) && yes != Outcome.OPEN));
		boolean open = told.stream().allMatch((one) -> one.isOf(Outcome.OPEN));
		String known = "by what " + question.who() + " knows: ";
		return isYes ? "Yes, " + known : isNo ? "No, " + known : open ? "Still open, " + known : "What speaks to it: ";
	}

	/** Sentences with their citations, as many as there is room for. */
	private static final class Telling {

		private final int most;

		private final List<String> parts = new ArrayList<>();

		private final List<PromiseStatement> told = new ArrayList<>();

		private int left;

		Telling(int most) {
			this.most = most;
		}

		boolean isEmpty() {
			return this.told.isEmpty();
		}

		void add(String opening, List<PromiseStatement> all, Predicate<PromiseStatement> which) {
			List<String> sentences = new ArrayList<>();
			for (PromiseStatement one : all.stream().filter(which).toList()) {
				if (this.told.size() < this.most) {
					this.told.add(one);
					sentences.add(one.sentence(this.told.size()));
				}
				else {
					this.left++;
				}
			}
			if (!sentences.isEmpty()) {
				this.parts.add(opening + String.join(" ", sentences));
			}
		}

		void leave(int more) {
			this.left += more;
		}

		Optional<Answer> answer(Question question) {
			if (this.told.isEmpty()) {
				return Optional.empty();
			}
			if (this.left > 0) {
				this.parts.add("And " + this.left + " more.");
			}
			return Optional.of(new Answer(String.join(" ", this.parts), true,
					this.told.stream().map((one) -> one.finding().citation()).toList(), question.level(),
					Answer.BUILT_IN));
		}

	}

}
