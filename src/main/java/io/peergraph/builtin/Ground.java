package io.peergraph.builtin;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reason to trust somebody, or not to.
 *
 * @param finding the statement that gives it
 * @param saidBy the name of the peer who says so, or told it
 * @param isHearsay whether it is a claim of a third peer
 * @param of the names of the peers it is about
 * @param at when it was said
 */
record Ground(Finding finding, String saidBy, boolean isHearsay, Set<String> of, Instant at) {

	static Ground of(Stated stated) {
		return new Ground(stated.finding(), stated.stance().saidBy(), stated.isHearsay(),
				stated.stance().names().collect(Collectors.toSet()), stated.stance().at());
	}

	static Ground of(PromiseStatement statement) {
		String saidBy = statement.finding().speaker();
		return new Ground(statement.finding(), saidBy, statement.isHearsay(),
				Stream.concat(statement.ends().stream(), Stream.of(saidBy)).collect(Collectors.toSet()),
				statement.at());
	}

	/**
	 * {@return it in one sentence, marked where it is hearsay}
	 * @param number of its citation
	 */
	String sentence(int number) {
		return Stated.marked(this.finding.sentence(number), this.isHearsay);
	}

}
