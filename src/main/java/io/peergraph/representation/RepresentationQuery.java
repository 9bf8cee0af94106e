package io.peergraph.representation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.peergraph.access.View;
import io.peergraph.confidentiality.Listeners;
import io.peergraph.fact.Exclusion;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of what one peer knows of another.
 *
 * @param view from which is asked
 * @param observer the name of the peer that knows
 * @param observed the name of the peer that is known, possibly the same
 * @param sessions only what these sessions support, null for all
 * @param query what it is about, null for anything
 * @param maxFacts the most facts
 * @param choices by what they are chosen where there are more
 * @param asOf the time at which it was known, null for now
 * @param validAt the time at which it was true, as far as was known, null for any
 * @param history whether what the observer knows better by now belongs to it
 * @param listeners in front of whom it is told, null for nobody
 * @param without evidence that is left out of account, null for nothing
 */
public record RepresentationQuery(View view, String observer, String observed, @Nullable List<String> sessions,
		@Nullable String query, int maxFacts, Set<FactChoice> choices, @Nullable Instant asOf,
		@Nullable Instant validAt, boolean history, @Nullable Listeners listeners, @Nullable Exclusion without) {

	/** How many facts may be asked for. */
	public static final int MOST_FACTS = 100;

	/** How many facts are given when no number is asked for. */
	public static final int DEFAULT_FACTS = 25;

	/**
	 * Asks for what was true at whatever time, in front of nobody.
	 * @param view from which is asked
	 * @param observer the name of the peer that knows
	 * @param observed the name of the peer that is known, possibly the same
	 * @param sessions only what these sessions support, null for all
	 * @param query what it is about, null for anything
	 * @param maxFacts the most facts
	 * @param asOf the time at which it was known, null for now
	 * @param history whether what the observer knows better by now belongs to it
	 */
	public RepresentationQuery(View view, String observer, String observed, @Nullable List<String> sessions,
			@Nullable String query, int maxFacts, @Nullable Instant asOf, boolean history) {
		this(view, observer, observed, sessions, query, maxFacts, choices(query), asOf, null, history, null, null);
	}

	/**
	 * {@return asking for anything that one peer knows of another}
	 * @param view from which is asked
	 * @param observer the name of the peer that knows
	 * @param observed the name of the peer that is known
	 */
	public static RepresentationQuery of(View view, String observer, String observed) {
		return new RepresentationQuery(view, observer, observed, null, null, DEFAULT_FACTS, null, false);
	}

	/**
	 * {@return the same in front of others}
	 * @param listeners who they are
	 */
	public RepresentationQuery heardBy(Listeners listeners) {
		return new RepresentationQuery(this.view, this.observer, this.observed, this.sessions, this.query,
				this.maxFacts, this.choices, this.asOf, this.validAt, this.history,
				listeners.isAny() ? listeners : null, this.without);
	}

	/**
	 * {@return by what facts are chosen where nobody says so: all that there is to go by}
	 * @param query what they should be about, null for anything
	 */
	static Set<FactChoice> choices(@Nullable String query) {
		return (query != null) ? EnumSet.allOf(FactChoice.class) : EnumSet.of(FactChoice.FREQUENCY, FactChoice.NEWEST);
	}

	RepresentationQuery withHistory() {
		return new RepresentationQuery(this.view, this.observer, this.observed, this.sessions, this.query,
				this.maxFacts, this.choices, this.asOf, this.validAt, true, this.listeners, this.without);
	}

	/**
	 * {@return how many facts are chosen by meaning}
	 */
	int byMeaning() {
		return this.choices.contains(FactChoice.MEANING) ? Math.max(1, this.maxFacts / this.choices.size()) : 0;
	}

	boolean isAllowed() {
		return this.view.allows(this.observer);
	}

}
