package io.peergraph.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An issuer of tokens, with a server that has its public keys. */
final class Issuer implements AutoCloseable {

	private final HttpServer server;

	private final AtomicInteger fetched = new AtomicInteger();

	private volatile RSAKey key = fresh("first");

	Issuer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/.well-known/openid-configuration", (exchange) -> answer(exchange,
				"{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(name(), name())));
		this.server.createContext("/keys", (exchange) -> {
			this.fetched.incrementAndGet();
			answer(exchange, new JWKSet(this.key).toString(true));
		});
		this.server.start();
	}

	private static void answer(HttpExchange exchange, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	static RSAKey fresh(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String name() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** Signs with another key from now on. */
	void rotate() {
		this.key = fresh("next");
	}

	int fetched() {
		return this.fetched.get();
	}

	RSAKey key() {
		return this.key;
	}

	String token(Map<String, ?> grant) {
		return token(grant, (claims) -> {
		});
	}

	String token(Map<String, ?> grant, Consumer<JWTClaimsSet.Builder> more) {
		return signed(this.key, claims(grant, more));
	}

	JWTClaimsSet claims(Map<String, ?> grant, Consumer<JWTClaimsSet.Builder> more) {
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(name())
			.audience("peergraph")
			.subject("user-17")
			.expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(10))))
			.claim("peergraph", grant);
		more.accept(claims);
		return claims.build();
	}

	static String signed(RSAKey key, JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					claims);
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * {@return a token signed with the public key as if it were a secret}
	 */
	String confused(Map<String, ?> grant) {
		try {
			SignedJWT token = new SignedJWT(
					new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(this.key.getKeyID()).build(), claims(grant, (_) -> {
					}));
			token.sign(new MACSigner(this.key.toRSAPublicKey().getEncoded()));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String unsigned(Map<String, ?> grant) {
		return new PlainJWT(claims(grant, (_) -> {
		})).serialize();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
