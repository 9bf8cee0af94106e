package io.peergraph.assertion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

import io.peergraph.imports.RatingReader;
import org.junit.jupiter.api.Test;

/**
 * Whether ties foretell ratings, on signed ratings in time such as those of Bitcoin OTC
 * (Srijan Kumar et al., "Edge Weight Prediction in Weighted Signed Networks", ICDM 2016):
 * {@code -Dpeergraph.ratings=soc-sign-bitcoinotc.csv}. The file is no part of the
 * project; without it made-up ratings are foretold, which are also written to a file for
 * the command that imports them.
 */
class RatingBenchmark {

	private static final Path SYNTHETIC = Path.of("target/ratings.csv");

	private static final Duration HALF_LIFE = Duration.ofDays(90);

	/** So long that nothing is forgotten. */
	private static final Duration NEVER = Duration.ofDays(100_000_000);

	private static final int SHUFFLES = 20;

	@Test
	void foretellsRatings() throws IOException {
		String file = System.getProperty("peergraph.ratings");
		if (file == null) {
			Files.createDirectories(SYNTHETIC.getParent());
			Files.write(SYNTHETIC, SyntheticRatings.lines(1, 5_881, 35_592));
		}
		List<Rating> ratings = Files.readAllLines((file != null) ? Path.of(file) : SYNTHETIC)
			.stream()
			.filter((line) -> !line.isBlank())
			.map(RatingReader::read)
			.toList();
		RatingForecast forecast = new RatingForecast(ratings, HALF_LIFE);
		print("ratings %,d (%s), positive %.1f %%; foretold %,d, of them to strangers %,d, heard of through others %,d",
				ratings.size(), (file != null) ? file : "made up", 100 * positive(ratings), forecast.rest().size(),
				forecast.strangers(), forecast.heard());
		report("incoming ties", forecast.byIncoming());
		report("through others, else incoming", forecast.throughOthers());
		RatingForecast whole = new RatingForecast(ratings, NEVER);
		report("incoming ties, not decayed", whole.byIncoming());
		report("through others, not decayed", whole.throughOthers());
		report("mean incoming rating", forecast.byMean());
		report("constant", forecast.constant());
		report("shuffled", forecast.shuffled());
		print("published, Bitcoin OTC         AUC .606 RMSE .384 (mean incoming rating), .595 and .381 (Fairness and Goodness)");
		print("balanced triads %.1f %%, with shuffled ratings %.1f %% (published, Bitcoin OTC: 86.3 and 67.2)",
				100 * RatingForecast.balance(ratings),
				100 * LongStream.range(0, SHUFFLES)
					.mapToDouble((seed) -> RatingForecast.balance(RatingForecast.reshuffled(ratings, seed)))
					.average()
					.orElseThrow());
	}

	private static double positive(List<Rating> ratings) {
		return ratings.stream().mapToDouble((rating) -> (rating.weight() > 0) ? 1 : 0).average().orElseThrow();
	}

	private static void report(String what, List<RatingForecast.Foretold> foretold) {
		double[] interval = RatingForecast.interval(foretold);
		print("%-30s AUC %.3f (%.3f to %.3f)  RMSE %.3f", what, RatingForecast.area(foretold), interval[0], interval[1],
				RatingForecast.error(foretold));
	}

	private static void print(String format, Object... values) {
		System.out.printf(Locale.ROOT, format + "%n", values);
	}

}
