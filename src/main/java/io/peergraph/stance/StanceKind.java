package io.peergraph.stance;

/** What a statement says about a relation. */
public enum StanceKind {

	/** One relies on the other. */
	TRUST(true),
	/** One does not rely on the other. */
	DISTRUST(false),
	/** One is on the other's side, or offers to be. */
	ALLIANCE(true),
	/** One is against the other. */
	OPPOSITION(false),
	/** One owes the other a deed. */
	PROMISE(true),
	/** What was owed was done. */
	KEPT(true),
	/** What was owed was not done. */
	BROKEN(false),
	/** A deed that does the other good. */
	HELP(true),
	/** A deed that does the other harm. */
	HARM(false);

	private final boolean good;

	StanceKind(boolean good) {
		this.good = good;
	}

	/**
	 * {@return 1 for what speaks for the relation, -1 for what speaks against it}
	 */
	public int sign() {
		return this.good ? 1 : -1;
	}

	/**
	 * {@return whether it is a deed that somebody did or owes}
	 */
	public boolean isDeed() {
		return switch (this) {
			case PROMISE, KEPT, BROKEN, HELP, HARM -> true;
			case TRUST, DISTRUST, ALLIANCE, OPPOSITION -> false;
		};
	}

	/**
	 * {@return whether it is what became of a promise}
	 */
	boolean isOutcome() {
		return this == KEPT || this == BROKEN;
	}

}
