package io.peergraph.imports;

import java.time.Instant;

import io.peergraph.api.Refused;
import io.peergraph.assertion.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RatingReaderTests {

	@Test
	void readsALine() {
		assertThat(RatingReader.read("6,2,4,1289241911.72836"))
			.isEqualTo(new Rating("6", "2", 0.4, Instant.parse("2010-11-08T18:45:11.728360Z")));
		assertThat(RatingReader.read("\"Doe, J\", bob ,-10,0"))
			.isEqualTo(new Rating("Doe, J", "bob", -1, Instant.EPOCH));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "6,2,4 | the line must be source,target,rating,time",
			"6,2,4,1289241911,5 | the line must be source,target,rating,time",
			"6,\"2,4,1289241911 | the line must be source,target,rating,time",
			"a/b,2,4,1289241911 | source must be 1 to 512 bytes", "6,,4,1289241911 | target must be 1 to 512 bytes",
			"6,6,4,1289241911 | target must be another peer than source",
			"6,2,0,1289241911 | rating must be a whole number from -10 to 10 and not 0",
			"6,2,11,1289241911 | rating must be a whole number from -10 to 10 and not 0",
			"6,2,1.5,1289241911 | rating must be a whole number from -10 to 10 and not 0",
			"6,2,4,yesterday | time must be in seconds since 1970", "6,2,4,-1 | time must be in seconds since 1970",
			"6,2,4,1e99 | time must be in seconds since 1970" })
	void saysWhichRuleIsBroken(String line, String rule) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> RatingReader.read(line))
			.withMessageStartingWith(rule);
	}

}
