package io.peergraph.admission;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How much one caller may ask. An operator may ask as it likes.
 *
 * @param requests how many requests the holder of a key may send within
 * {@code peergraph.access.rate.per}: so many at once, and then as they grow back; 0 for
 * any number. Each operation over a WebSocket is a request
 * @param per within which time
 * @param anybody how many requests one address may send in that time where no key is
 * asked for; 0 for any number
 */
@ConfigurationProperties("peergraph.access.rate")
record RateProperties(@DefaultValue("3000") long requests, @DefaultValue("1m") Duration per,
		@DefaultValue("0") long anybody) {

	private static final Duration LONGEST = Duration.ofDays(1);

	private static final long MOST = 1_000_000_000;

	RateProperties {
		check("requests", requests);
		check("anybody", anybody);
		Assert.isTrue(per.isPositive() && per.compareTo(LONGEST) <= 0,
				() -> "peergraph.access.rate.per must be longer than nothing and at most 1d, not " + per);
	}

	private static void check(String setting, long value) {
		Assert.isTrue(value >= 0 && value <= MOST,
				() -> "peergraph.access.rate." + setting + " must be from 0 to " + MOST + ", not " + value);
	}

}
