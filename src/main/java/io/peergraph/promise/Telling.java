package io.peergraph.promise;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.peergraph.fact.Stance;
import io.peergraph.stance.PromiseOutcome;
import io.peergraph.stance.PromisedDeed;

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
	 * @param only whether it is the only one between the same peers
	 */
	Optional<Promise.Decision> decide(Promise promise, boolean only) {
		if (!this.place.isAfter(promise.place())) {
			return Optional.empty();
		}
		Set<String> named = new HashSet<>(this.names);
		named.addAll(promise.to());
		named.addAll(List.of(promise.by(), this.speaker));
		PromisedDeed deed = new PromisedDeed(promise.quote(), named);
		PromiseOutcome outcome = this.stances.stream()
			.filter((stance) -> isOf(promise, stance))
			.map((stance) -> deed.toldOf(stance.kind(), stance.quote(), only))
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

	private static boolean isSaid(PromiseOutcome outcome) {
		return outcome != PromiseOutcome.OPEN;
	}

	private static boolean isOf(Promise promise, Stance stance) {
		return switch (stance.kind()) {
			case KEPT, BROKEN -> promise.by().equals(stance.by()) && isBetween(promise, stance);
			// Who praises its own help may only offer it.
			case HELP -> promise.by().equals(stance.by()) && promise.by().equals(stance.to())
					&& promise.to().contains(stance.from()) && stance.strength() > PLAIN;
			case HARM -> promise.by().equals(stance.by()) && isBetween(promise, stance) && stance.strength() > PLAIN;
			case OPPOSITION ->
				promise.by().equals(stance.from()) && !stance.isHearsay() && promise.to().contains(stance.to());
			case TRUST, DISTRUST, ALLIANCE, PROMISE -> false;
		};
	}

	private static boolean isBetween(Promise promise, Stance stance) {
		return (promise.by().equals(stance.from()) && promise.to().contains(stance.to()))
				|| (promise.by().equals(stance.to()) && promise.to().contains(stance.from()));
	}

}
