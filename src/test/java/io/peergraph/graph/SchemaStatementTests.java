package io.peergraph.graph;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SchemaStatementTests {

	@Test
	void knowsWhatItMakes() {
		assertThat(statement("V0001__a", "CREATE CONSTRAINT peer_name IF NOT EXISTS FOR (p:Peer) …").made())
			.contains("peer_name");
		assertThat(statement("V0001__a", "create fulltext index texts if not exists\nFOR (m:Message) …").made())
			.contains("texts");
		assertThat(statement("V0001__a", "CREATE VECTOR INDEX near IF NOT EXISTS FOR (m:Message) …").made())
			.contains("near");
		assertThat(statement("V0001__a", "MATCH (n) SET n.x = 1").made()).isEmpty();
	}

	@Test
	void expectsOnlyWhatIsNotDroppedLater() {
		SchemaStatements statements = new SchemaStatements(List.of(statement("V0003__drop", "DROP INDEX old IF EXISTS"),
				statement("V0001__old", "CREATE INDEX old IF NOT EXISTS …"),
				statement("V0002__new", "CREATE INDEX new IF NOT EXISTS …")));

		assertThat(statements.expected()).containsOnlyKeys("new");
	}

	@Test
	void hasAChecksumOfWhatItDoes() {
		SchemaStatement statement = statement("V0001__a", "// why\nCREATE INDEX a\n  FOR (n:N) ON (n.a)\n");

		assertThat(statement.checksum())
			.isEqualTo(statement("V0001__a", "// better said\r\nCREATE INDEX a FOR (n:N) ON (n.a)").checksum())
			.isNotEqualTo(statement("V0001__a", "CREATE INDEX a FOR (n:N) ON (n.b)").checksum());
	}

	@Test
	void hasTheSameChecksumInALaterVersionOfTheLanguage() {
		String text = "// why\nCREATE INDEX a FOR (n:N) ON (n.a)";

		assertThat(statement("V0001__a", CypherLanguage.of(text)).checksum())
			.isEqualTo(statement("V0001__a", text).checksum());
	}

	@Test
	void knowsWhatWasAppliedBeforeTheFirstRelease() {
		assertThat(SchemaStatement.isFromBefore("V010__workspace_name")).isTrue();
		assertThat(SchemaStatement.isFromBefore("V1001__workspace_name")).isFalse();
	}

	@Test
	void refusesAFileNameThatSaysNoVersion() {
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> statement("a", ""))
			.withMessageContaining("cypher/schema/a.cypher");
	}

	@Test
	void refusesTwoStatementsOfOneVersion() {
		assertThatExceptionOfType(CannotStart.class)
			.isThrownBy(() -> new SchemaStatements(List.of(statement("V0001__a", ""), statement("V0001__b", ""))))
			.withMessageContaining("V0001__a and V0001__b");
	}

	private static SchemaStatement statement(String name, String text) {
		return SchemaStatement.of(new CypherFile("schema/" + name, text));
	}

}
