package io.peergraph.filter;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.peergraph.api.Metadata;
import io.peergraph.embedded.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;

import tools.jackson.databind.json.JsonMapper;

/** Nodes with something of every kind, to be filtered in the test database. */
final class Things {

	private static final Node THING = Cypher.node("Thing").named("t");

	private static final Node FRIEND = Cypher.node("Friend").named("f");

	private static final Relationship KNOWS = THING.relationshipTo(FRIEND, "KNOWS").named("k");

	static final Fields FIELDS = Fields.named("t")
		.text("name", "name")
		.text("nickname", "nickname")
		.number("count", "count")
		.dateTime("createdAt", "createdAt")
		.flag("isActive", "isActive")
		.one("size", Kind.NUMBER, Cypher.size(Cypher.property("t", "name")))
		.reached("friend", KNOWS, FRIEND.property("name"), KNOWS.property("until").isNull())
		.metadata();

	private static final JsonMapper JSON = new JsonMapper();

	private final List<Map<String, Object>> rows = new ArrayList<>();

	Things add(String name, @Nullable String nickname, int count, String createdAt, boolean isActive, String metadata,
			String... friends) {
		return add(name, nickname, count, createdAt, isActive, Metadata.of(map(metadata)), friends);
	}

	Things add(String name, @Nullable String nickname, int count, String createdAt, boolean isActive, Metadata metadata,
			String... friends) {
		Map<String, Object> row = new HashMap<>(Map.of("name", name, "count", count, "createdAt",
				ZonedDateTime.parse(createdAt), "isActive", isActive, "metadata", metadata.json(), "metadataEntries",
				metadata.entries(), "friends", List.of(friends)));
		if (nickname != null) {
			row.put("nickname", nickname);
		}
		this.rows.add(row);
		return this;
	}

	void store() {
		TestDatabase.query("""
				UNWIND $rows AS row
				CREATE (t:Thing {name: row.name, nickname: row.nickname, count: row.count, createdAt: row.createdAt,
				  isActive: row.isActive, metadata: row.metadata, metadataEntries: row.metadataEntries})
				FOREACH (friend IN row.friends | CREATE (t)-[:KNOWS]->(:Friend {name: friend}))
				CREATE (t)-[:KNOWS {until: 1}]->(:Friend {name: 'former'})""", Map.of("rows", this.rows));
	}

	static Set<String> that(String filter) {
		return that(map(filter));
	}

	static Set<String> that(Map<String, ?> filter) {
		Statement statement = Cypher.match(THING)
			.where(Filters.read(filter, FIELDS).toCypher())
			.returning(THING.property("name").as("name"))
			.build();
		Set<String> names = new TreeSet<>();
		TestDatabase.query("CYPHER 25 " + statement.getCypher(), statement.getCatalog().getParameters())
			.forEach((row) -> names.add(row.get("name").asString()));
		return names;
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(String json) {
		return JSON.readValue(json.replace('\'', '"'), Map.class);
	}

}
