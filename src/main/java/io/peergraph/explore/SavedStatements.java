package io.peergraph.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All statements that are saved for people, in the order of their names. */
@Component
class SavedStatements {

	private static final String ENDING = ".cypher";

	private final List<SavedStatement> all = Arrays.stream(names()).map(SavedStatement::named).toList();

	/**
	 * {@return all of them}
	 */
	List<SavedStatement> all() {
		return this.all;
	}

	/**
	 * {@return the one of that name}
	 */
	SavedStatement named(String name) {
		return this.all.stream().filter((statement) -> statement.name().equals(name)).findFirst().orElseThrow();
	}

	private static String[] names() {
		try {
			return Arrays
				.stream(new PathMatchingResourcePatternResolver().getResources("classpath:cypher/explore/*" + ENDING))
				.map((file) -> Objects.requireNonNull(file.getFilename()))
				.map((file) -> file.substring(0, file.length() - ENDING.length()))
				.sorted()
				.toArray(String[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
