package io.peergraph.key;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.peergraph.access.Means;
import io.peergraph.access.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Tokens of an issuer that the operator trusts: it says who may do what, and its
 * signature proves it. Its public keys are fetched when they are needed first, again
 * after a while, and when a token names one that is not known, but not all the time.
 */
@Component
@EnableConfigurationProperties(JwtProperties.class)
class IssuedTokens {

	/** Begins what such a holder is called; no access key has a colon. */
	private static final String CALLED = "jwt:";

	private static final Logger log = LoggerFactory.getLogger(IssuedTokens.class);

	private static final int LONGEST = 16_384;

	private static final int LONGEST_SUBJECT = 200;

	static final Duration FETCHED_AGAIN = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final int LONGEST_KEYS = 1_000_000;

	// What is signed with a secret that two share could have been signed by either.
	private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(SignatureAlgorithm.values());

	private final JwtProperties properties;

	private final Clock clock;

	private final Optional<JwtDecoder> decoder;

	IssuedTokens(JwtProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
		this.decoder = Optional.ofNullable(properties.issuer())
			.map((issuer) -> new SupplierJwtDecoder(() -> decoder(issuer)));
	}

	/**
	 * {@return who calls with a token; nobody with one that is none, wrong, or for
	 * somebody else}
	 * @param token as its holder sends it
	 */
	Principal holder(String token) {
		if (this.decoder.isEmpty() || token.length() > LONGEST) {
			return Principal.NOBODY;
		}
		try {
			Jwt jwt = this.decoder.get().decode(token);
			return TokenGrant.read(jwt.getClaims().get(this.properties.claim()))
				.map((granted) -> new Principal(called(jwt), granted.grant(), granted.writes(), jwt.getExpiresAt(),
						Means.TOKEN))
				.orElse(Principal.NOBODY);
		}
		catch (BadJwtException ex) {
			log.atDebug().addKeyValue("problem", ex.getMessage()).log("token refused");
		}
		catch (JwtException ex) {
			unchecked(ex);
		}
		return Principal.NOBODY;
	}

	// Whoever likes may send tokens of unknown keys, which is not worth a line each.
	private static void unchecked(JwtException problem) {
		Throwable reason = NestedExceptionUtils.getMostSpecificCause(problem);
		Level level = (reason instanceof RateLimitReachedException) ? Level.DEBUG : Level.WARN;
		log.atLevel(level)
			.addKeyValue("problem", reason.toString())
			.log("token not checked: no such key of its issuer right now");
	}

	private static String called(Jwt jwt) {
		String subject = Objects.requireNonNullElse(jwt.getSubject(), "");
		return CALLED + subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
	}

	private JwtDecoder decoder(URI issuer) {
		URI given = this.properties.jwkSetUri();
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys((given != null) ? given : discovered(issuer)))
			.jwsAlgorithms((algorithms) -> algorithms.addAll(ALGORITHMS))
			.build();
		JwtTimestampValidator times = new JwtTimestampValidator(this.properties.skew());
		times.setClock(this.clock);
		times.setAllowEmptyExpiryClaim(false);
		JwtTypeValidator type = new JwtTypeValidator(List.of("JWT", "at+jwt"));
		type.setAllowEmpty(true);
		OAuth2TokenValidator<Jwt> all = new DelegatingOAuth2TokenValidator<>(times, type,
				new JwtIssuerValidator(issuer.toString()), new JwtAudienceValidator(this.properties.audience()));
		decoder.setJwtValidator(all);
		return decoder;
	}

	private static JWKSource<SecurityContext> keys(URI uri) {
		try {
			return JWKSourceBuilder
				.create(uri.toURL(),
						new DefaultResourceRetriever((int) PATIENCE.toMillis(), (int) PATIENCE.toMillis(),
								LONGEST_KEYS))
				.rateLimited(FETCHED_AGAIN.toMillis())
				.build();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException("The keys of the issuer are at no address that can be read", ex);
		}
	}

	private static URI discovered(URI issuer) {
		JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory();
		http.setReadTimeout(PATIENCE);
		String place = issuer.toString().replaceFirst("/$", "") + "/.well-known/openid-configuration";
		Map<?, ?> found = RestClient.builder().requestFactory(http).build().get().uri(place).retrieve().body(Map.class);
		if (found == null || !issuer.toString().equals(found.get("issuer"))
				|| !(found.get("jwks_uri") instanceof String keys)) {
			throw new IllegalArgumentException(
					place + " is not that of the issuer, or does not say where its keys are");
		}
		// It is held to what is asked of a setting.
		return Objects
			.requireNonNull(new JwtProperties(issuer, URI.create(keys), "any", "any", Duration.ZERO).jwkSetUri());
	}

}
