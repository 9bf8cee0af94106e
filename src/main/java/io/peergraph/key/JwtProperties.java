package io.peergraph.key;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Whose tokens (JWT) are taken in place of access keys, where keys are asked for.
 *
 * @param issuer of the tokens, as their claim {@code iss} has it, such as
 * {@code https://login.example/realms/game}; without one no tokens are taken
 * @param jwkSetUri where its public keys are; without one its
 * {@code /.well-known/openid-configuration} says it
 * @param audience what the claim {@code aud} of a token has to name
 * @param claim which claim says what the holder may do: an object with {@code kind},
 * {@code workspace}, {@code peer}, {@code session} and {@code writes} as of an access key
 * @param skew how much the clocks of the issuer and of this machine may differ, up to 5
 * minutes
 */
@ConfigurationProperties("peergraph.access.jwt")
record JwtProperties(@Nullable URI issuer, @Nullable URI jwkSetUri, @DefaultValue("peergraph") String audience,
		@DefaultValue("peergraph") String claim, @DefaultValue("30s") Duration skew) {

	private static final Duration MOST_SKEW = Duration.ofMinutes(5);

	private static final Set<String> OURSELVES = Set.of("localhost", "127.0.0.1", "[::1]");

	JwtProperties {
		check("issuer", issuer);
		check("jwk-set-uri", jwkSetUri);
		Assert.isTrue(!audience.isBlank(), "peergraph.access.jwt.audience must not be empty");
		Assert.isTrue(!claim.isBlank(), "peergraph.access.jwt.claim must not be empty");
		Assert.isTrue(!skew.isNegative() && skew.compareTo(MOST_SKEW) <= 0,
				() -> "peergraph.access.jwt.skew must be from 0 to 5m, not " + skew);
	}

	// Keys that anybody could change on their way prove nothing.
	private static void check(String setting, @Nullable URI uri) {
		Assert.isTrue(
				uri == null || (uri.getHost() != null && ("https".equals(uri.getScheme())
						|| ("http".equals(uri.getScheme()) && OURSELVES.contains(uri.getHost())))),
				() -> "peergraph.access.jwt." + setting
						+ " must be an address that begins with https:// (or http:// on this machine), not " + uri);
	}

}
