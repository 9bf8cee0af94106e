package io.peergraph.builtin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.peergraph.question.TieQuestion.Relation;
import io.peergraph.relation.Stance;
import io.peergraph.stance.StanceKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of how one peer stands to another.
 *
 * @param relation how
 * @param from the name of who does
 * @param to the name of the other
 * @param stated what was said
 */
record StandingStatement(Relation relation, String from, String to, Stated stated) {

	private static final Pattern LIED = Pattern.compile("\\b(?:lied|lying|lies?|liar|deceiv\\w+)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern LIED_TO_ME = Pattern.compile(
			"\\b(?:lied|lying|lies?|told (?:\\w+ )?lies?) to (?:me|us|my face)\\b|\\btold (?:me|us) (?:a|\\w+ )?lies?\\b",
			Pattern.CASE_INSENSITIVE);

	/**
	 * {@return what a statement says, whatever that is}
	 * @param stated what was said
	 */
	static StandingStatement of(Stated stated) {
		Relation relation = relation(stated.stance().kind());
		return of(stated, relation).orElseThrow();
	}

	/**
	 * {@return what a statement says of a relation, or of its opposite}
	 * @param stated what was said
	 * @param asked the relation
	 */
	static Optional<StandingStatement> of(Stated stated, Relation asked) {
		Stance stance = stated.stance();
		if (asked == Relation.LIE) {
			return lie(stance).map((ends) -> new StandingStatement(asked, ends.getFirst(), ends.getLast(), stated));
		}
		// Who breaks a promise to an ally, or does it grave harm, is none any more.
		if (asked == Relation.ALLIANCE
				&& (stance.kind() == StanceKind.BROKEN || (stance.kind() == StanceKind.HARM && stance.isGrave()))) {
			return Optional.of(new StandingStatement(Relation.OPPOSITION, Objects.requireNonNull(stance.by()),
					other(stance), stated));
		}
		return Optional.of(relation(stance.kind()))
			.filter((relation) -> relation == asked || relation.opposite() == asked)
			.map((relation) -> relation.isDeed()
					? new StandingStatement(relation, Objects.requireNonNull(stance.by()), other(stance), stated)
					: new StandingStatement(relation, stance.from(), stance.to(), stated));
	}

	// Who was lied to may only say that it trusts the other no more.
	private static Optional<List<String>> lie(Stance stance) {
		return switch (stance.kind()) {
			case HARM -> LIED.matcher(stance.quote()).find() ? Optional.of(List.of(doer(stance), other(stance)))
					: Optional.empty();
			case DISTRUST -> LIED_TO_ME.matcher(stance.quote()).find()
					? Optional.of(List.of(stance.to(), stance.from())) : Optional.empty();
			case TRUST, ALLIANCE, OPPOSITION, PROMISE, KEPT, BROKEN, HELP -> Optional.empty();
		};
	}

	private static String doer(Stance stance) {
		return Objects.requireNonNull(stance.by());
	}

	private static String other(Stance stance) {
		return stance.from().equals(stance.by()) ? stance.to() : stance.from();
	}

	private static Relation relation(StanceKind kind) {
		return switch (kind) {
			case TRUST -> Relation.TRUST;
			case DISTRUST -> Relation.DISTRUST;
			case ALLIANCE -> Relation.ALLIANCE;
			case OPPOSITION -> Relation.OPPOSITION;
			case BROKEN -> Relation.BROKEN;
			case KEPT -> Relation.KEPT;
			case PROMISE -> Relation.PROMISE;
			case HELP -> Relation.HELP;
			case HARM -> Relation.HARM;
		};
	}

	boolean isOf(Relation other) {
		return this.relation == other;
	}

	/**
	 * {@return whether it is a claim of a third peer}
	 */
	boolean isHearsay() {
		return this.stated.isHearsay();
	}

	/**
	 * {@return whether it answers what the other one said: a question agrees to nothing}
	 */
	boolean agreesWith(StandingStatement other) {
		return this.from.equals(other.to) && this.to.equals(other.from) && !this.stated.stance().isAsked();
	}

	/**
	 * {@return whether it asks for an alliance that the other one may decline}
	 */
	boolean isOffer() {
		return this.stated.stance().kind() == StanceKind.ALLIANCE && this.stated.stance().isAsked();
	}

	/**
	 * {@return whether another one of the same says more, as a threat says more than a
	 * word}
	 */
	boolean isLessThan(StandingStatement other) {
		return this.relation == Relation.OPPOSITION && other.relation == this.relation
				&& this.stated.stance().strength() < other.stated.stance().strength();
	}

	/**
	 * {@return whether it is more than mild, or an offer}
	 */
	boolean isPlain() {
		return this.stated.stance().isPlain();
	}

	boolean isBetween(String one, @Nullable String other) {
		return (this.from.equals(one) && this.to.equals(other)) || (this.to.equals(one) && this.from.equals(other));
	}

	/**
	 * {@return whether it is about that peer, and about the other one if there is one}
	 * @param one the name of a peer
	 * @param other the name of another one, null for any
	 */
	boolean involves(String one, @Nullable String other) {
		return (other != null) ? isBetween(one, other) : pair().contains(one);
	}

	/**
	 * {@return the two it is about, in any order}
	 */
	Set<String> pair() {
		return Set.of(this.from, this.to);
	}

	/**
	 * {@return it in one sentence, with the words that say so}
	 * @param number of its citation
	 */
	String sentence(int number) {
		String phrase = (this.relation == Relation.LIE) ? "%s lied to %s" : switch (this.stated.stance().kind()) {
			case TRUST -> "%s trusts %s";
			case DISTRUST -> "%s does not trust %s";
			case ALLIANCE -> isOffer() ? "%s offers %s an alliance" : "%s is on %s's side";
			case OPPOSITION -> "%s is against %s";
			case BROKEN -> "%s broke a promise to %s";
			case KEPT -> "%s kept a promise to %s";
			case HARM -> "%s did harm to %s";
			case PROMISE -> "%s promised %s";
			case HELP -> "%s helps %s";
		};
		return Stated.marked(String.format(phrase, this.from, this.to) + ": " + this.stated.finding().quotation(number),
				isHearsay());
	}

	/**
	 * {@return when it was said, as the opening of a sentence}
	 */
	String day() {
		return this.stated.finding().day().map((day) -> "On " + day + ": ").orElse("");
	}

}
