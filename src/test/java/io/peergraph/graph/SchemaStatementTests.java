package io.peergraph.graph;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SchemaStatementTests {

	@Test
	void knowsWhatItMakes() {
		assertThat(statement("V001__a", "CREATE CONSTRAINT peer_name IF NOT EXISTS FOR (p:Peer) …").made())
			.contains("peer_name");
		assertThat(statement("V001__a", "create fulltext index texts if not exists\nFOR (m:Message) …").made())
			.contains("texts");
		assertThat(statement("V001__a", "CREATE VECTOR INDEX near IF NOT EXISTS FOR (m:Message) …").made())
			.contains("near");
		assertThat(statement("V001__a", "MATCH (n) SET n.x = 1").made()).isEmpty();
	}

	@Test
	void expectsOnlyWhatIsNotDroppedLater() {
		SchemaStatements statements = new SchemaStatements(List.of(statement("V003__drop", "DROP INDEX old IF EXISTS"),
				statement("V001__old", "CREATE INDEX old IF NOT EXISTS …"),
				statement("V002__new", "CREATE INDEX new IF NOT EXISTS …")));

		assertThat(statements.expected()).containsOnlyKeys("new");
	}

	@Test
	void hasAChecksumOfWhatItDoes() {
		SchemaStatement statement = statement("V001__a", "// why\nCREATE INDEX a\n  FOR (n:N) ON (n.a)\n");

		assertThat(statement.checksum())
			.isEqualTo(statement("V001__a", "// better said\r\nCREATE INDEX a FOR (n:N) ON (n.a)").checksum())
			.isNotEqualTo(statement("V001__a", "CREATE INDEX a FOR (n:N) ON (n.b)").checksum());
	}

	@Test
	void refusesAFileNameThatSaysNoVersion() {
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> statement("a", ""))
			.withMessageContaining("cypher/schema/a.cypher");
	}

	@Test
	void refusesTwoStatementsOfOneVersion() {
		assertThatExceptionOfType(CannotStart.class)
			.isThrownBy(() -> new SchemaStatements(List.of(statement("V001__a", ""), statement("V001__b", ""))))
			.withMessageContaining("V001__a and V001__b");
	}

	private static SchemaStatement statement(String name, String text) {
		return SchemaStatement.of(new CypherFile("schema/" + name, text));
	}

}
