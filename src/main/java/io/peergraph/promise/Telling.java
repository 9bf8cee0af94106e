package io.peergraph.promise;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.peergraph.relation.Stance;
import io.peergraph.stance.PromiseOutcome;
import io.peergraph.stance.PromisedDeed;
import io.peergraph.stance.StanceKind;

/**
 * Something that was said, as far as it may tell what became of a promise.
 *
 * @param speaker the name of the peer who said it
 * @param quote the words
 * @param fact the key of the fact that was made of them
 * @param place where they were said
 * @param names of the peers that they name
 * @param stances what they say about how peers stand to each other
 */
record Telling(String speaker, String quote, String fact, Promise.Place place, List<String> names,
		List<Stance> stances) {

	/** Weaker words about a deed are an offer or a guess. */
	private static final double PLAIN = 0.5;

	/**
	 * {@return what this says of a promise that was made before}
	 * @param promise that was made
	 * @param only whether what a stance says of any promise can be meant of this one only
	 */
	Optional<Promise.Decision> decide(Promise promise, Predicate<Stance> only) {
		if (!this.place.isAfter(promise.place())) {
			return Optional.empty();
		}
		Set<String> named = new HashSet<>(this.names);
		named.addAll(promise.to());
		named.addAll(List.of(promise.by(), this.speaker));
		PromisedDeed deed = new PromisedDeed(promise.quote(), named);
		PromiseOutcome outcome = this.stances.stream()
			.filter((stance) -> isOf(promise, stance))
			.map((stance) -> outcome(deed, promise, stance, only))
			.filter(Telling::isSaid)
			.findFirst()
			.orElseGet(() -> promise.to()
				.stream()
				.map((to) -> PromiseOutcome.of(promise.quote(), promise.by(), to, this.speaker, this.quote, named))
				.filter(Telling::isSaid)
				.findFirst()
				.orElse(PromiseOutcome.OPEN));
		return isSaid(outcome)
				? Optional.of(new Promise.Decision(outcome, this.fact, this.quote, this.speaker, this.place.at()))
				: Optional.empty();
	}

	/**
	 * {@return what this says of a promise that its speaker takes back}
	 */
	Promise.Decision withdrawn() {
		return new Promise.Decision(PromiseOutcome.WITHDRAWN, this.fact, this.quote, this.speaker, this.place.at());
	}

	/**
	 * {@return whether its speaker takes back a promise}
	 */
	boolean takesBack() {
		return PromiseOutcome.takesBackPromise(this.quote, this.names);
	}

	/**
	 * {@return whether it can be said of a promise that its speaker made where it speaks:
	 * to whom it names, if it names anybody}
	 * @param promise any
	 */
	boolean mayMean(Promise promise) {
		List<String> others = this.names.stream().filter((name) -> !name.equals(this.speaker)).toList();
		return promise.by().equals(this.speaker) && this.place.isAfter(promise.place()) && isHeardWith(promise)
				&& (others.isEmpty() || others.stream().anyMatch(promise.to()::contains));
	}

	// One who was promised nothing may say so of any promise, but knows of no deed.
	private static PromiseOutcome outcome(PromisedDeed deed, Promise promise, Stance stance, Predicate<Stance> only) {
		boolean any = isOutcome(stance) && only.test(stance);
		return (isBetween(promise, stance) || !isOutcome(stance)) ? deed.toldOf(stance.kind(), stance.quote(), any)
				: any ? deed.toldOfAny(stance.kind(), stance.quote()) : PromiseOutcome.OPEN;
	}

	private static boolean isSaid(PromiseOutcome outcome) {
		return outcome != PromiseOutcome.OPEN;
	}

	/**
	 * {@return whether a stance says what became of a promise}
	 */
	static boolean isOutcome(Stance stance) {
		return stance.kind() == StanceKind.KEPT || stance.kind() == StanceKind.BROKEN;
	}

	private boolean isOf(Promise promise, Stance stance) {
		return switch (stance.kind()) {
			case KEPT, BROKEN -> promise.by().equals(stance.by())
					&& (isBetween(promise, stance) || (!stance.isHearsay() && isHeardWith(promise)));
			// Who praises its own help may only offer it.
			case HELP -> promise.by().equals(stance.by()) && promise.by().equals(stance.to())
					&& promise.to().contains(stance.from()) && stance.strength() > PLAIN;
			case HARM -> promise.by().equals(stance.by()) && isBetween(promise, stance) && stance.strength() > PLAIN;
			case OPPOSITION ->
				promise.by().equals(stance.from()) && !stance.isHearsay() && promise.to().contains(stance.to());
			case TRUST, DISTRUST, ALLIANCE, PROMISE -> false;
		};
	}

	// Who was promised nothing can only mean what was promised in its hearing.
	private boolean isHeardWith(Promise promise) {
		return !promise.place().session().isEmpty() && promise.place().session().equals(this.place.session());
	}

	/**
	 * {@return whether a stance is of the two who made a promise and received it}
	 */
	static boolean isBetween(Promise promise, Stance stance) {
		return (promise.by().equals(stance.from()) && promise.to().contains(stance.to()))
				|| (promise.by().equals(stance.to()) && promise.to().contains(stance.from()));
	}

}
