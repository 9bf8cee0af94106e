package io.peergraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.springframework.core.io.ClassPathResource;

/**
 * One Cypher statement, kept in a file of its own under {@code cypher/<room>/}. Hand it
 * to {@code Neo4jClient.query}.
 *
 * @param name room and verb, for example {@code peer/find}
 * @param text the statement
 */
public record CypherFile(String name, String text) implements Supplier<String> {

	/**
	 * {@return the statement in the file of that name}
	 * @param name room and verb, without the ending
	 * @throws UncheckedIOException when there is no such file
	 */
	public static CypherFile named(String name) {
		try {
			String text = new ClassPathResource("cypher/" + name + ".cypher")
				.getContentAsString(StandardCharsets.UTF_8);
			return new CypherFile(name, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("There is no statement " + name, ex);
		}
	}

	@Override
	public String get() {
		return this.text;
	}

}
