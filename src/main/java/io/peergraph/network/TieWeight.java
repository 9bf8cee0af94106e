package io.peergraph.network;

import java.time.Duration;
import java.time.Instant;

import io.peergraph.fact.Stance;

/** What a stance weighs. */
final class TieWeight {

	/** A plain statement is one piece of evidence. */
	private static final double PLAIN = 1.5;

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
		double age = Math.max(0, Duration.between(stance.at(), now).toSeconds());
		return PLAIN * stance.strength() * Math.pow(0.5, age / halfLife.toSeconds());
	}

}
