package io.peergraph.assertion;

import java.time.Duration;
import java.util.List;

import io.peergraph.imports.RatingReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What ties foretell of ratings that are made up. */
class RatingTests {

	private static final List<Rating> RATINGS = SyntheticRatings.lines(2, 200, 2_000)
		.stream()
		.map(RatingReader::read)
		.toList();

	private final RatingForecast forecast = new RatingForecast(RATINGS, Duration.ofDays(90));

	@Test
	void theFirstFourFifthsAreKnown() {
		assertThat(this.forecast.known()).isEqualTo(1_600);
		assertThat(this.forecast.rest()).isEqualTo(RATINGS.subList(1_600, 2_000));
	}

	@Test
	void tiesForetellTheSignOfOthers() {
		double shuffled = RatingForecast.area(this.forecast.shuffled());

		assertThat(RatingForecast.area(this.forecast.byIncoming())).isGreaterThan(shuffled + 0.2);
		assertThat(RatingForecast.area(this.forecast.throughOthers())).isGreaterThan(shuffled + 0.2);
		assertThat(RatingForecast.area(this.forecast.constant())).isEqualTo(0.5);
		assertThat(RatingForecast.interval(this.forecast.byIncoming())[0]).isGreaterThan(0.5);
	}

	@Test
	void theirSizeIsForetoldByTheMeanOfOthers() {
		assertThat(RatingForecast.error(this.forecast.byMean()))
			.isLessThan(RatingForecast.error(this.forecast.constant()));
		assertThat(RatingForecast.error(this.forecast.byIncoming()))
			.isLessThan(RatingForecast.error(this.forecast.shuffled()));
	}

	@Test
	void triadsAreBalancedMoreThanByChance() {
		assertThat(RatingForecast.balance(RATINGS))
			.isGreaterThan(RatingForecast.balance(RatingForecast.reshuffled(RATINGS, 1)) + 0.05);
	}

	@Test
	void aKnownForecastIsScoredByHand() {
		List<RatingForecast.Foretold> foretold = List.of(foretold("a,b,10,1", 0.5), foretold("a,c,-10,1", -0.5),
				foretold("a,d,10,1", -0.5));

		assertThat(RatingForecast.area(foretold)).isEqualTo(0.75);
		assertThat(RatingForecast.error(foretold)).isEqualTo(Math.sqrt((0.25 + 0.25 + 2.25) / 3));
	}

	private static RatingForecast.Foretold foretold(String line, double score) {
		return new RatingForecast.Foretold(RatingReader.read(line), score);
	}

}
