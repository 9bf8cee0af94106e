package io.peergraph.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.peergraph.relation.Stance;

/** What binds one peer to another, or parts them. */
public enum TieKind {

	/** One relies on the other. */
	TRUSTS,
	/** One is on the other's side. */
	ALLIED_WITH,
	/** One is against the other. */
	OPPOSES,
	/** One speaks to the other. */
	INTERACTS_WITH;

	/** What is said makes them. */
	public static final Set<TieKind> OF_STANCES = Collections.unmodifiableSet(EnumSet.of(TRUSTS, ALLIED_WITH, OPPOSES));

	/**
	 * {@return the kinds of tie that a stance tells of} What one promises or praises in
	 * oneself weighs nothing.
	 * @param stance that was said
	 */
	static List<TieKind> of(Stance stance) {
		return switch (stance.kind()) {
			case TRUST, DISTRUST -> List.of(TRUSTS);
			case ALLIANCE, OPPOSITION -> List.of(ALLIED_WITH, OPPOSES);
			case KEPT, BROKEN, HELP, HARM -> stance.to().equals(stance.by()) ? List.of(TRUSTS) : List.of();
			case PROMISE -> List.of();
		};
	}

	/**
	 * {@return whether a stance that tells of it speaks for it}
	 * @param stance that tells of it
	 */
	public boolean speaksFor(Stance stance) {
		return (stance.kind().sign() > 0) != (this == OPPOSES);
	}

}
