package io.peergraph.stance;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a sentence says about how one peer stands to another.
 *
 * @param kind what it says
 * @param from the name of the peer whose stance it is
 * @param to the name of the peer it is towards
 * @param by the name of the peer who did or owes the deed, null where there is none
 * @param act the deed in the words of the speaker, null where there is none
 * @param strength 1 for mild or only proposed, 2 for plain, 3 for without reserve
 * @param quote the words that say it, exactly as they are in the message
 * @param isByName whether whom it is towards was not there and is only named, whoever
 * that is; then {@code to} is the name as it was said
 */
public record StatedStance(StanceKind kind, String from, String to, @Nullable String by, @Nullable String act,
		int strength, String quote, boolean isByName) {

	/**
	 * Makes a stance between peers.
	 * @param kind what it says
	 * @param from the name of the peer whose stance it is
	 * @param to the name of the peer it is towards
	 * @param by the name of the peer who did or owes the deed, null where there is none
	 * @param act the deed in the words of the speaker, null where there is none
	 * @param strength 1 for mild or only proposed, 2 for plain, 3 for without reserve
	 * @param quote the words that say it, exactly as they are in the message
	 */
	public StatedStance(StanceKind kind, String from, String to, @Nullable String by, @Nullable String act,
			int strength, String quote) {
		this(kind, from, to, by, act, strength, quote, false);
	}

	/**
	 * {@return the same towards somebody who is only named}
	 */
	public StatedStance byName() {
		return new StatedStance(this.kind, this.from, this.to, this.by, this.act, this.strength, this.quote, true);
	}

	/**
	 * {@return the names of all peers in it}
	 */
	public Stream<String> names() {
		return Stream.of(this.from, this.to, (this.by != null) ? this.by : this.to).distinct();
	}

	/**
	 * {@return the same, of another in the place of one}
	 * @param one the name of one of the peers in it
	 * @param other the name of the other
	 */
	public StatedStance of(String one, String other) {
		return new StatedStance(this.kind, this.from.equals(one) ? other : this.from,
				this.to.equals(one) ? other : this.to, one.equals(this.by) ? other : this.by, this.act, this.strength,
				this.quote);
	}

	/**
	 * {@return the same of a deed that was owed to another than who says so}
	 * @param name of whom it was owed to
	 */
	StatedStance owedTo(String name) {
		return this.from.equals(this.by)
				? new StatedStance(this.kind, this.from, name, this.by, this.act, this.strength, this.quote)
				: new StatedStance(this.kind, name, this.to, this.by, this.act, this.strength, this.quote);
	}

	/**
	 * {@return whether it is a claim about somebody else's stance}
	 * @param speaker the name of the peer who said it
	 */
	public boolean isHearsay(String speaker) {
		return !this.from.equals(speaker);
	}

	/**
	 * {@return whether one says that one did another wrong}
	 */
	public boolean isAdmission() {
		return (this.kind == StanceKind.BROKEN || this.kind == StanceKind.HARM) && this.from.equals(this.by);
	}

	/**
	 * {@return whether it says nothing beside another that the same sentence says}: a
	 * hostile promise is no promise, and who breaks one off is against the other.
	 */
	boolean isMadeVoidBy(StatedStance other) {
		if (!this.from.equals(other.from()) || !this.to.equals(other.to())) {
			return false;
		}
		return switch (this.kind) {
			case TRUST -> other.kind() == StanceKind.DISTRUST;
			case ALLIANCE -> other.kind() == StanceKind.OPPOSITION;
			case KEPT -> other.kind() == StanceKind.BROKEN;
			case BROKEN -> other.kind() == StanceKind.KEPT;
			case PROMISE -> other.kind() == StanceKind.OPPOSITION || other.kind() == StanceKind.KEPT
					|| other.kind() == StanceKind.BROKEN || other.kind() == StanceKind.ALLIANCE
					|| other.kind() == StanceKind.TRUST || other.kind() == StanceKind.DISTRUST;
			case HELP ->
				other.kind() == StanceKind.KEPT || other.kind() == StanceKind.TRUST || other.kind() == StanceKind.BROKEN
						|| other.kind() == StanceKind.PROMISE || other.kind() == StanceKind.HARM;
			case HARM -> other.kind() == StanceKind.BROKEN || other.kind() == StanceKind.DISTRUST;
			default -> false;
		};
	}

}
