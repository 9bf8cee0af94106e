package io.peergraph.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

import io.peergraph.api.Code;
import io.peergraph.api.NameRule;
import io.peergraph.api.Refused;
import io.peergraph.assertion.Rating;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a line of {@code source,target,rating,time}: the form in which the network of
 * Bitcoin OTC is published. What is refused says which rule was broken and never what
 * stands in the line.
 */
public final class RatingReader {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setTrim(true).get();

	private static final int COLUMNS = 4;

	private static final int MOST = 10;

	/** Until the end of the year 9998. */
	private static final BigDecimal LAST = BigDecimal
		.valueOf(Instant.parse("9999-01-01T00:00:00Z").getEpochSecond() - 1);

	private RatingReader() {
	}

	/**
	 * {@return the rating in a line}
	 * @param line the names of who rates and who is rated, a whole number from -10 to 10
	 * and not 0, and the time in seconds since 1970, with a fraction or without
	 * @throws Refused when it breaks a rule
	 */
	public static Rating read(String line) {
		CSVRecord columns = columns(line);
		String source = NameRule.check(columns.get(0), "source");
		String target = NameRule.check(columns.get(1), "target");
		if (source.equals(target)) {
			throw refuse("target must be another peer than source", "target");
		}
		return new Rating(source, target, rating(columns.get(2)) / (double) MOST, time(columns.get(3)));
	}

	private static CSVRecord columns(String line) {
		try {
			List<CSVRecord> records = FORMAT.parse(new StringReader(line)).getRecords();
			if (records.size() == 1 && records.getFirst().size() == COLUMNS) {
				return records.getFirst();
			}
		}
		catch (IOException | UncheckedIOException ex) {
			// Said below: nothing but quotes that are wrong can fail.
		}
		throw refuse("the line must be source,target,rating,time");
	}

	private static int rating(String text) {
		try {
			int rating = Integer.parseInt(text);
			if (rating != 0 && Math.abs(rating) <= MOST) {
				return rating;
			}
		}
		catch (NumberFormatException ex) {
			// Said below.
		}
		throw refuse("rating must be a whole number from -10 to 10 and not 0", "rating");
	}

	private static Instant time(String text) {
		try {
			BigDecimal seconds = new BigDecimal(text);
			if (seconds.signum() >= 0 && seconds.compareTo(LAST) <= 0) {
				BigDecimal whole = seconds.setScale(0, RoundingMode.DOWN);
				return Instant.ofEpochSecond(whole.longValueExact(),
						seconds.subtract(whole).movePointRight(9).longValue());
			}
		}
		catch (NumberFormatException ex) {
			// Said below.
		}
		throw refuse("time must be in seconds since 1970", "time");
	}

	private static Refused refuse(String rule, String... field) {
		return Refused.because(Code.INVALID_VALUE, rule, field);
	}

}
