package io.peergraph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

import io.peergraph.graph.CannotStart;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

/**
 * The password of the embedded database: 128 random bits, made at its first start and
 * kept in its folder, where only the owner of the folder can read it. Pages in a browser
 * and other users of the machine reach the ports of the database; this is what they lack.
 *
 * @param text what is to be typed
 */
public record DatabasePassword(String text) {

	/** Who has it. */
	public static final String USER = "neo4j";

	private static final String FILE = "password";

	private static final int BYTES = 16;

	// Neo4j takes no shorter one.
	private static final int SHORTEST = 8;

	/**
	 * {@return the password of the database in that folder, made if the database never
	 * had one}
	 * @throws CannotStart when it had one that cannot be found or read
	 */
	static DatabasePassword in(PrivateFolder folder) throws IOException {
		if (Files.notExists(folder.path().resolve(FILE))) {
			if (Files.exists(initial(folder.path()))) {
				throw new CannotStart(lost(folder.path(), "is missing"));
			}
			byte[] random = new byte[BYTES];
			new SecureRandom().nextBytes(random);
			folder.write(FILE, HexFormat.of().formatHex(random) + "\n");
		}
		return read(folder);
	}

	/**
	 * {@return the password of the database in that folder}
	 * @throws CannotStart when it cannot be read
	 */
	static DatabasePassword read(PrivateFolder folder) {
		try {
			String text = folder.read(FILE).strip();
			if (text.length() < SHORTEST) {
				throw new CannotStart(lost(folder.path(), "is not complete"));
			}
			return new DatabasePassword(text);
		}
		catch (NoSuchFileException ex) {
			throw new CannotStart(lost(folder.path(), "is missing"), ex);
		}
		catch (IOException ex) {
			throw new CannotStart(lost(folder.path(), "cannot be read (" + ex + ")"), ex);
		}
	}

	/**
	 * {@return what to tell whose password the database does not take}
	 * @param folder of the database
	 */
	static String refused(Path folder) {
		return lost(folder, "is refused by it");
	}

	// Its users are in a database of their own; without it, Neo4j makes it anew.
	private static String lost(Path folder, String what) {
		Path data = folder.resolve("data");
		return "The password of the database in " + folder.resolve(FILE) + " " + what
				+ "; put the right one there, or delete " + data.resolve("databases/system") + ", "
				+ data.resolve("transactions/system") + " and " + initial(folder)
				+ " to have a new one made: what Peergraph keeps is not in them";
	}

	/** Where the child notes the first password for Neo4j, as a hash. */
	private static Path initial(Path folder) {
		return folder.resolve("data/dbms/auth.ini");
	}

	AuthToken token() {
		return AuthTokens.basic(USER, this.text);
	}

	@Override
	public String toString() {
		return "DatabasePassword";
	}

}
