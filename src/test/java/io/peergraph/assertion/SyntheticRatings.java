package io.peergraph.assertion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Ratings at random, in time, as lines of a file: how good each peer is, is hidden; who
 * was rated often is rated more; who is rated badly answers in kind.
 */
final class SyntheticRatings {

	private static final long BEGIN = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

	private static final double STRANGERS = 0.2;

	private static final int MOST_TRIES = 20;

	private final Random random;

	private final List<Double> goodness = new ArrayList<>();

	/** Each peer as often as it rated or was rated. */
	private final List<Integer> met = new ArrayList<>();

	private final Map<List<Integer>, Integer> given = new HashMap<>();

	private SyntheticRatings(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * {@return lines of source, target, rating and time, in the order of time}
	 * @param seed for the same lines
	 * @param peers how many rate each other
	 * @param ratings how many they give, a few for each peer at least
	 */
	static List<String> lines(long seed, int peers, int ratings) {
		SyntheticRatings all = new SyntheticRatings(seed);
		List<String> lines = new ArrayList<>();
		double time = BEGIN;
		for (int number = 0; number < ratings; number++) {
			while (all.goodness.size() < 2 || all.goodness.size() < (double) peers * number / ratings) {
				all.join();
			}
			time += 4_000 * all.random.nextDouble();
			lines.add(all.next(time));
		}
		return lines;
	}

	private void join() {
		boolean good = this.random.nextInt(8) > 0;
		this.met.add(this.goodness.size());
		this.goodness.add(good ? 0.3 + 0.15 * this.random.nextGaussian() : -0.6 + 0.2 * this.random.nextGaussian());
	}

	private String next(double time) {
		List<Integer> pair = pair();
		for (int tries = 1; pair.get(0).equals(pair.get(1)) || this.given.containsKey(pair); tries++) {
			// Where nearly all rated each other somebody new comes.
			if (tries % MOST_TRIES == 0) {
				join();
			}
			pair = pair();
		}
		int rating = rating(pair);
		this.given.put(pair, rating);
		this.met.addAll(pair);
		return String.format(Locale.ROOT, "%d,%d,%d,%.5f", pair.get(0), pair.get(1), rating, time);
	}

	private List<Integer> pair() {
		return List.of(somebody(), somebody());
	}

	private int somebody() {
		return (this.random.nextDouble() < STRANGERS) ? this.random.nextInt(this.goodness.size())
				: this.met.get(this.random.nextInt(this.met.size()));
	}

	private int rating(List<Integer> pair) {
		double felt = 10 * (this.goodness.get(pair.get(1)) + 0.25 * this.random.nextGaussian());
		int rating = Math.clamp(Math.round(felt), -10, 10);
		int signed = (rating != 0) ? rating : (felt < 0) ? -1 : 1;
		boolean hurt = this.given.getOrDefault(pair.reversed(), 1) < 0;
		return (hurt && this.random.nextInt(3) > 0) ? -Math.abs(signed) : signed;
	}

}
