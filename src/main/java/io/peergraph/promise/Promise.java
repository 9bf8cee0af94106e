package io.peergraph.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import io.peergraph.api.Cursor;
import io.peergraph.stance.PromiseOutcome;
import io.peergraph.stance.PromisedDeed;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * What a peer promised others, and what became of it.
 *
 * @param view through whose eyes it is seen
 * @param key of the first stance that promises it
 * @param by the name of the peer who owes it
 * @param to the names of the peers it was promised to, in order
 * @param act the deed in the words of who promised it
 * @param quote the words that promise it
 * @param made the key of the fact that says so
 * @param place where it was said
 * @param decision what became of it, null as long as nothing decides it
 */
public record Promise(View view, String key, String by, List<String> to, String act, String quote, String made,
		Place place, @Nullable Decision decision) implements Seen {

	/** So many messages later it is still clear on what somebody gives its word. */
	private static final int AFFIRMED_WITHIN = 20;

	/**
	 * {@return what became of it: open as long as nothing decides it}
	 */
	public PromiseOutcome status() {
		return (this.decision != null) ? this.decision.outcome() : PromiseOutcome.OPEN;
	}

	/**
	 * {@return when it was made}
	 */
	public Instant at() {
		return this.place.at();
	}

	Cursor cursor() {
		return Cursor.of(at(), this.key);
	}

	Promise decided(@Nullable Decision decision) {
		return new Promise(this.view, this.key, this.by, this.to, this.act, this.quote, this.made, this.place,
				decision);
	}

	/**
	 * {@return whether this promises all that another one of the same message does; of
	 * two that promise the same the first does}
	 */
	boolean covers(Promise other) {
		if (this.place.sequence() == 0 || !this.place.equals(other.place) || !this.by.equals(other.by)
				|| !this.to.containsAll(other.to)) {
			return false;
		}
		PromisedDeed deed = new PromisedDeed(this.quote, names());
		PromisedDeed its = new PromisedDeed(other.quote, other.names());
		return deed.covers(its) && (!its.covers(deed) || isBefore(other));
	}

	/**
	 * {@return whether this only gives one's word on another one, which was promised
	 * shortly before to the same peers, or tells somebody else that one gave it}
	 */
	boolean affirms(Promise other) {
		return this.by.equals(other.by) && other.to.containsAll(this.to) && isOath() && !other.isToldOath()
				&& ((isToldOath() && this.place.isAfter(other.place)) || (!other.isOath() && isShortlyAfter(other)));
	}

	private boolean isShortlyAfter(Promise other) {
		long passed = this.place.sequence() - other.place.sequence();
		return passed > 0 && passed <= AFFIRMED_WITHIN && other.place.sequence() > 0
				&& this.place.session().equals(other.place.session());
	}

	private boolean isToldOath() {
		return new PromisedDeed(this.quote, names()).isToldOath();
	}

	private boolean isOath() {
		return new PromisedDeed(this.quote, names()).isOath();
	}

	private boolean isBefore(Promise other) {
		return this.to.size() > other.to.size()
				|| (this.to.size() == other.to.size() && this.key.compareTo(other.key) < 0);
	}

	/**
	 * {@return whether words speak of what was promised, and of nothing else}
	 * @param words any
	 * @param named the names of the peers in them
	 */
	public boolean isOf(String words, Collection<String> named) {
		List<String> all = Stream.concat(names().stream(), named.stream()).toList();
		return new PromisedDeed(this.quote, all).covers(new PromisedDeed(words, all));
	}

	private List<String> names() {
		return Stream.concat(Stream.of(this.by), this.to.stream()).toList();
	}

	/**
	 * Where something was said.
	 *
	 * @param at when
	 * @param session in which session, empty for none
	 * @param sequence its number there
	 */
	public record Place(Instant at, String session, long sequence) {

		static Place of(Record row) {
			return new Place(row.get("at").asZonedDateTime().toInstant(), row.get("session").asString(""),
					row.get("sequence").asLong(0));
		}

		/**
		 * {@return whether this was surely said after that}
		 */
		boolean isAfter(Place other) {
			return this.at.equals(other.at) ? this.session.equals(other.session) && this.sequence > other.sequence
					: this.at.isAfter(other.at);
		}

	}

	/**
	 * What decides a promise.
	 *
	 * @param outcome what became of it
	 * @param fact the key of the fact that says so
	 * @param quote the words that say so
	 * @param saidBy the name of the peer who says so
	 * @param at when it was said
	 */
	public record Decision(PromiseOutcome outcome, String fact, String quote, String saidBy, Instant at) {
	}

}
