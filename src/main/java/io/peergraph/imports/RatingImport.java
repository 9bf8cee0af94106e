package io.peergraph.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.LongConsumer;

import io.peergraph.api.Refused;
import io.peergraph.assertion.Rating;
import io.peergraph.assertion.Ratings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Stores ratings that were written down one a line, as {@link RatingReader} reads them:
 * each as a tie that the one who gave it asserts, of the weight of a tenth of the rating.
 * A line is stored once, however often it is imported or stands in the file, also when an
 * import was killed or runs twice at the same time. What was taken back comes back with
 * the next import.
 */
@Component
public class RatingImport {

	private static final Logger log = LoggerFactory.getLogger(RatingImport.class);

	private final Ratings ratings;

	RatingImport(Ratings ratings) {
		this.ratings = ratings;
	}

	/**
	 * {@return what came of it} A line that breaks a rule is logged and passed over.
	 * @param workspace the name of the workspace, made if new
	 * @param lines one rating each; empty ones are passed over
	 * @param progress is told now and then how many lines are done with
	 * @throws IOException when the lines cannot be read
	 */
	public ImportedRatings read(String workspace, BufferedReader lines, LongConsumer progress) throws IOException {
		RatingCounts counts = new RatingCounts();
		try (KeyedExecutor<RatingBatch> executor = new KeyedExecutor<>(RatingBatch::from, (batch) -> {
			counts.stored(batch, this.ratings.addMissing(workspace, batch.from(), batch.ratings()));
			progress.accept(counts.done());
		})) {
			RatingBatches batches = new RatingBatches(executor::put);
			long number = 0;
			for (String text = lines.readLine(); text != null; text = lines.readLine()) {
				number++;
				add(number, (number == 1 && text.startsWith("\uFEFF")) ? text.substring(1) : text, batches, counts);
			}
			batches.finish();
			executor.finish();
		}
		return counts.sum();
	}

	private static void add(long number, String line, RatingBatches batches, RatingCounts counts) {
		if (line.isBlank()) {
			return;
		}
		Rating rating;
		try {
			rating = RatingReader.read(line);
		}
		catch (Refused ex) {
			counts.bad();
			log.atWarn().addKeyValue("line", number).addKeyValue("rule", ex.getMessage()).log("line not imported");
			return;
		}
		batches.add(rating);
	}

}
