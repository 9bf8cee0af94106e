package io.peergraph.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.peergraph.graph.StoredSecrets;

import org.springframework.stereotype.Component;

/**
 * Tickets, which stand for a key where no header can be sent and an address is seen by
 * others, in logs for example: they name the key, and are good for a minute only. Every
 * process with the same database accepts them.
 */
@Component
class Tickets {

	private static final Duration GOOD = Duration.ofMinutes(1);

	private static final String HASH = "HmacSHA256";

	private static final Pattern FORM = Pattern.compile("([\\w-]{16})\\.(\\d{1,12})\\.([\\w-]{43})");

	private final StoredSecrets secrets;

	private final Clock clock;

	Tickets(StoredSecrets secrets, Clock clock) {
		this.secrets = secrets;
		this.clock = clock;
	}

	/**
	 * {@return a ticket for the holder of a key}
	 * @param key its id
	 */
	String of(String key) {
		String named = key + "." + this.clock.instant().plus(GOOD).getEpochSecond();
		return named + "." + signature(named);
	}

	/**
	 * {@return the id of the key that a ticket stands for, while it is good}
	 * @param ticket as a caller sent it
	 */
	Optional<String> key(String ticket) {
		Matcher form = FORM.matcher(ticket);
		if (!form.matches()) {
			return Optional.empty();
		}
		String named = form.group(1) + "." + form.group(2);
		boolean ours = MessageDigest.isEqual(form.group(3).getBytes(StandardCharsets.UTF_8),
				signature(named).getBytes(StandardCharsets.UTF_8));
		Instant end = Instant.ofEpochSecond(Long.parseLong(form.group(2)));
		return (ours && this.clock.instant().isBefore(end)) ? Optional.of(form.group(1)) : Optional.empty();
	}

	private String signature(String named) {
		try {
			Mac mac = Mac.getInstance(HASH);
			mac.init(new SecretKeySpec(this.secrets.find("tickets"), HASH));
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(mac.doFinal(named.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + HASH, ex);
		}
	}

}
