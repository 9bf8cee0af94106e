package io.peergraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All statements of the schema, in order.
 *
 * @param inOrder by version, which is unique
 */
record SchemaStatements(List<SchemaStatement> inOrder) {

	SchemaStatements {
		inOrder = inOrder.stream().sorted().toList();
		for (int i = 1; i < inOrder.size(); i++) {
			if (inOrder.get(i).compareTo(inOrder.get(i - 1)) == 0) {
				throw new CannotStart("cypher/schema: " + inOrder.get(i - 1).name() + " and " + inOrder.get(i).name()
						+ " have the same version");
			}
		}
	}

	static SchemaStatements onClassPath() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:cypher/schema/*.cypher");
			return new SchemaStatements(Arrays.stream(files)
				.map((file) -> Objects.requireNonNull(file.getFilename()).replace(".cypher", ""))
				.distinct()
				.map((name) -> SchemaStatement.of(CypherFile.named("schema/" + name)))
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return what makes each constraint and index that must be there at the end, by its
	 * name}
	 */
	Map<String, SchemaStatement> expected() {
		Map<String, SchemaStatement> expected = new LinkedHashMap<>();
		for (SchemaStatement statement : this.inOrder) {
			statement.dropped().ifPresent(expected::remove);
			statement.made().ifPresent((name) -> expected.put(name, statement));
		}
		return expected;
	}

}
