package io.peergraph.assertion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import io.peergraph.access.View;
import io.peergraph.measure.Arc;
import io.peergraph.measure.Sociogram;
import io.peergraph.measure.StructuralBalance;
import io.peergraph.network.Discrimination;
import io.peergraph.network.Opinion;
import io.peergraph.network.Tie;
import io.peergraph.relation.Stance;
import io.peergraph.relation.ToldStance;
import io.peergraph.trust.TrustNetwork;
import io.peergraph.trust.TrustStep;

/**
 * What the ties that the first ratings make say of those that come after: the first four
 * fifths are known, the rest are foretold, all as of the last that is known.
 */
final class RatingForecast {

	private static final double KNOWN = 0.8;

	private static final View VIEW = View.of("ratings");

	/**
	 * A rating that comes after, and what was foretold.
	 *
	 * @param score from -1 to 1
	 */
	record Foretold(Rating rating, double score) {
	}

	private final List<Rating> known;

	private final List<Rating> rest;

	private final Map<String, Opinion> incoming = new HashMap<>();

	private final Map<String, Double> means = new HashMap<>();

	private final TrustNetwork network;

	private final double mean;

	RatingForecast(Collection<Rating> ratings, Duration halfLife) {
		List<Rating> all = ratings.stream().sorted(Comparator.comparing(Rating::at)).toList();
		int split = (int) (KNOWN * all.size());
		this.known = all.subList(0, split);
		this.rest = all.subList(split, all.size());
		List<Tie> ties = ties(this.known, halfLife, this.known.getLast().at());
		this.network = new TrustNetwork(
				ties.stream().map((tie) -> new TrustStep(tie.from(), tie.to(), tie.opinion())).toList());
		grouped(ties, Tie::to).forEach((peer, its) -> this.incoming.put(peer, Opinion
			.of(its.stream().mapToDouble(Tie::positive).sum(), its.stream().mapToDouble(Tie::negative).sum())));
		grouped(this.known, Rating::to).forEach((peer, its) -> this.means.put(peer, mean(its)));
		this.mean = mean(this.known);
	}

	private static List<Tie> ties(List<Rating> ratings, Duration halfLife, Instant now) {
		Map<Tie.Pair, List<Stance>> pairs = new LinkedHashMap<>();
		ratings.forEach(
				(rating) -> pairs.computeIfAbsent(rating.tie().pair(), (_) -> new ArrayList<>()).add(said(rating)));
		return pairs.entrySet().stream().map((pair) -> Tie.of(pair.getKey(), pair.getValue(), halfLife, now)).toList();
	}

	private static Stance said(Rating rating) {
		ToldStance told = rating.tie().stance();
		return new Stance(VIEW, String.valueOf(told.key()), told.kind(), told.from(), told.to(), null, null,
				told.strength(), told.weight(), "", rating.at(), 0, told.from(), "");
	}

	private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> by) {
		Map<String, List<T>> groups = new LinkedHashMap<>();
		all.forEach((one) -> groups.computeIfAbsent(by.apply(one), (_) -> new ArrayList<>()).add(one));
		return groups;
	}

	private static double mean(List<Rating> ratings) {
		return ratings.stream().mapToDouble(Rating::weight).average().orElse(0);
	}

	int known() {
		return this.known.size();
	}

	List<Rating> rest() {
		return this.rest;
	}

	/**
	 * {@return how many of the rest go to peers of whom nothing is known}
	 */
	long strangers() {
		return this.rest.stream().filter((rating) -> !this.incoming.containsKey(rating.to())).count();
	}

	/**
	 * {@return how many of the rest are between peers that know of each other through
	 * others}
	 */
	long heard() {
		return this.rest.stream().filter((rating) -> heard(rating).certainty() > 0).count();
	}

	/**
	 * {@return what all make of who is rated}
	 */
	List<Foretold> byIncoming() {
		return foretold(this::incoming);
	}

	/**
	 * {@return what who rates makes of who is rated, through others, or else what all
	 * make of it}
	 */
	List<Foretold> throughOthers() {
		return foretold((rating) -> {
			Opinion heard = heard(rating);
			return (heard.certainty() > 0) ? weight(heard) : incoming(rating);
		});
	}

	/**
	 * {@return the mean of the ratings of who is rated, or of all where it has none}
	 */
	List<Foretold> byMean() {
		return foretold((rating) -> this.means.getOrDefault(rating.to(), this.mean));
	}

	List<Foretold> constant() {
		return foretold((rating) -> this.mean);
	}

	/**
	 * {@return what all make of somebody, but of whom is left to chance}
	 */
	List<Foretold> shuffled() {
		List<Double> scores = new ArrayList<>(byIncoming().stream().map(Foretold::score).toList());
		Collections.shuffle(scores, new Random(1));
		List<Foretold> foretold = new ArrayList<>();
		for (int index = 0; index < scores.size(); index++) {
			foretold.add(new Foretold(this.rest.get(index), scores.get(index)));
		}
		return foretold;
	}

	private double incoming(Rating rating) {
		return weight(this.incoming.getOrDefault(rating.to(), Opinion.VACUOUS));
	}

	private Opinion heard(Rating rating) {
		return this.network.between(rating.from(), rating.to()).opinion();
	}

	private static double weight(Opinion opinion) {
		return 2 * opinion.expectation() - 1;
	}

	private List<Foretold> foretold(ToDoubleFunction<Rating> score) {
		return this.rest.stream().map((rating) -> new Foretold(rating, score.applyAsDouble(rating))).toList();
	}

	/**
	 * {@return how often a good rating has a higher score than a bad one}
	 */
	static double area(List<Foretold> foretold) {
		return Discrimination.area(foretold, (one) -> one.rating().weight() > 0, Foretold::score);
	}

	/**
	 * {@return the same for 95 of 100 samples of those who are rated}
	 */
	static double[] interval(List<Foretold> foretold) {
		return Discrimination.interval(grouped(foretold, (one) -> one.rating().to()).values(), RatingForecast::area);
	}

	/**
	 * {@return the root of the mean square of what scores are off}
	 */
	static double error(List<Foretold> foretold) {
		return Math.sqrt(foretold.stream()
			.mapToDouble((one) -> Math.pow(one.score() - one.rating().weight(), 2))
			.average()
			.orElseThrow());
	}

	/**
	 * {@return the share of balanced triads}
	 */
	static double balance(Collection<Rating> ratings) {
		Double share = StructuralBalance
			.of(Sociogram.of(List.of(),
					ratings.stream().map((rating) -> new Arc(rating.from(), rating.to(), rating.weight())).toList()))
			.share();
		return (share != null) ? share : Double.NaN;
	}

	/**
	 * {@return the same ratings between the same peers, with their weights shuffled}
	 */
	static List<Rating> reshuffled(List<Rating> ratings, long seed) {
		List<Double> weights = new ArrayList<>(ratings.stream().map(Rating::weight).toList());
		Collections.shuffle(weights, new Random(seed));
		List<Rating> shuffled = new ArrayList<>();
		for (int index = 0; index < weights.size(); index++) {
			Rating rating = ratings.get(index);
			shuffled.add(new Rating(rating.from(), rating.to(), weights.get(index), rating.at()));
		}
		return shuffled;
	}

}
