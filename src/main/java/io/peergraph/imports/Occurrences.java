package io.peergraph.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.message.Fingerprint;
import io.peergraph.message.KeyedMessage;

/**
 * Gives each line of a file its key: the caller's own, or one made of all that the
 * message says and of how often the file has said the same in that session so far. So the
 * same line has the same key in every run, wherever it stands, and said twice it is two.
 */
final class Occurrences {

	private final Map<Long, Integer> counts = new HashMap<>();

	/**
	 * {@return the message of the next line}
	 * @param line lines are given in the order of the file
	 */
	KeyedMessage key(ImportLine line) {
		String key = line.key();
		return (key != null) ? new KeyedMessage(key, true, line.members(), line.message())
				: new KeyedMessage(made(line), false, line.members(), line.message());
	}

	private String made(ImportLine line) {
		String fingerprint = Fingerprint.of(List.of(line.message())).substring(0, 32);
		// Eight bytes instead of all, since every line of the file is remembered.
		long hash = Long.parseUnsignedLong(fingerprint, 0, 16, 16) * 31 + line.session().hashCode();
		return "import:" + fingerprint + ":" + this.counts.merge(hash, 1, Integer::sum);
	}

}
