package io.peergraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One Cypher statement, kept in a file of its own under {@code cypher/<room>/}. Hand it
 * to {@code Neo4jClient.query}.
 *
 * @param name room and verb, for example {@code peer/find}
 * @param text the statement, whole and in {@link CypherLanguage our language}
 */
public record CypherFile(String name, String text) implements Supplier<String> {

	private static final String FOLDER = "cypher/";

	private static final String ENDING = ".cypher";

	private static final CypherFragments FRAGMENTS = new CypherFragments(CypherFile::read);

	/**
	 * {@return the statement in the file of that name}
	 * @param name room and verb, without the ending
	 * @throws UncheckedIOException when there is no such file, or not what it includes
	 */
	public static CypherFile named(String name) {
		return new CypherFile(name, CypherLanguage.of(FRAGMENTS.expand(name, read(name))));
	}

	/**
	 * {@return the names of all statements of a room, in order}
	 * @param room its name, {@code *} for all rooms
	 */
	public static List<String> names(String room) {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:" + FOLDER + room + "/*" + ENDING);
			return Arrays.stream(files)
				.map(CypherFile::name)
				.filter((name) -> !name.startsWith("fragment/"))
				.distinct()
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Resource file) {
		try {
			String path = file.getURL().getPath();
			return path.substring(path.lastIndexOf(FOLDER) + FOLDER.length(), path.length() - ENDING.length());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return a part of statements, for one that is built by a program}
	 * @param name of the file under {@code cypher/fragment/}, without the ending
	 * @param arguments what its parameters stand for
	 */
	public static String fragment(String name, String... arguments) {
		return FRAGMENTS.expand(name, List.of(arguments));
	}

	@Override
	public String get() {
		return this.text;
	}

	private static String read(String name) {
		try {
			return new ClassPathResource(FOLDER + name + ENDING).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("There is no cypher/" + name + ".cypher", ex);
		}
	}

}
