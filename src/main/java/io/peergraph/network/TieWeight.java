package io.peergraph.network;

import java.time.Duration;
import java.time.Instant;

import io.peergraph.relation.Stance;

/** What stances and messages weigh in ties. */
final class TieWeight {

	private TieWeight() {
	}

	/**
	 * {@return what a stance weighs at a time: 1 for a plain one that was just said, half
	 * of it after each half-life}
	 * @param stance that was said
	 * @param halfLife how long it takes until it weighs half
	 * @param now the time
	 */
	static double of(Stance stance, Duration halfLife, Instant now) {
		return stance.weight() * of(stance.at(), halfLife, now);
	}

	/**
	 * {@return what one piece of evidence weighs at a time}
	 * @param at when it was said
	 * @param halfLife how long it takes until it weighs half
	 * @param now the time
	 */
	static double of(Instant at, Duration halfLife, Instant now) {
		double age = Math.max(0, Duration.between(at, now).toMillis());
		return Math.pow(0.5, age / halfLife.toMillis());
	}

}
