package io.peergraph.network;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import io.peergraph.api.Cursor;
import io.peergraph.relation.Stance;
import org.jspecify.annotations.Nullable;

/**
 * How one peer is bound to another, with all that was said of it.
 *
 * @param view through whose eyes it is seen
 * @param kind of the tie
 * @param from the name of the peer whose tie it is
 * @param to the name of the peer it leads to
 * @param positive how much speaks for it, as it weighs at that time
 * @param negative how much speaks against it, as it weighs at that time
 * @param since when the first was said
 * @param lastAt when the last was said
 * @param history all that was said of it, hearsay as well, oldest first
 */
public record Tie(View view, TieKind kind, String from, String to, double positive, double negative, Instant since,
		Instant lastAt, List<Stance> history) implements Seen {

	/**
	 * {@return what the evidence makes one believe}
	 */
	public Opinion opinion() {
		return Opinion.of(this.positive, this.negative);
	}

	/**
	 * {@return from -1, all against it, to 1, all for it; towards 0 the less there is}
	 */
	public double weight() {
		return 2 * opinion().expectation() - 1;
	}

	/**
	 * {@return how sure that is, from 0 to 1}
	 */
	public double confidence() {
		return 1 - opinion().uncertainty();
	}

	/**
	 * {@return what weighs in it, oldest first}
	 */
	public List<Stance> evidence() {
		return this.history.stream().filter((stance) -> !stance.isHearsay()).toList();
	}

	Pair pair() {
		return new Pair(this.kind, this.from, this.to);
	}

	Cursor place() {
		return Cursor.of(this.kind, this.from, this.to);
	}

	/**
	 * {@return the tie that stances make, as it is at a time}
	 * @param pair whose tie it is, towards whom, of what kind
	 * @param stances all that was said of it, oldest first; one at least is no hearsay
	 * @param halfLife how long it takes until what was said weighs half
	 * @param now the time, null for when the last was said that weighs
	 */
	public static Tie of(Pair pair, List<Stance> stances, Duration halfLife, @Nullable Instant now) {
		List<Stance> weighing = stances.stream().filter((stance) -> !stance.isHearsay()).toList();
		Instant lastAt = weighing.getLast().at();
		Instant then = (now != null) ? now : lastAt;
		double[] said = new double[2];
		double[] done = new double[2];
		weighing.forEach((stance) -> {
			int side = pair.kind().speaksFor(stance) ? 0 : 1;
			(stance.isSaidOfOneself() ? said : done)[side] += TieWeight.of(stance, halfLife, then);
			// What one takes back weighs no more than what takes it back.
			if (stance.isSaidOfOneself() && stance.isPlain()) {
				said[1 - side] = Math.min(said[1 - side], said[side]);
			}
		});
		return new Tie(stances.getFirst().view(), pair.kind(), pair.from(), pair.to(), said[0] + done[0],
				said[1] + done[1], weighing.getFirst().at(), lastAt, stances);
	}

	/** Whose tie it is, towards whom, of what kind. */
	public record Pair(TieKind kind, String from, String to) {

		/**
		 * {@return the ties that a stance tells of} What one admits to have done to
		 * another who hears it is a deed that the other has witnessed: it weighs as much
		 * as if the other said so. To nobody else is it more than a word.
		 * @param stance that was said
		 */
		public static List<Pair> of(Stance stance) {
			return stance.admitted() ? List.of(new Pair(TieKind.TRUSTS, stance.to(), stance.from()))
					: TieKind.of(stance).stream().map((kind) -> new Pair(kind, stance.from(), stance.to())).toList();
		}

	}

}
