package io.peergraph.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
		return new SchemaStatements(
				CypherFile.names("schema").stream().map(CypherFile::named).map(SchemaStatement::of).toList());
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
