package io.peergraph.graph;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;

/**
 * Brings the schema of the database up to date before anything else uses it.
 * <p>
 * One instance at a time: the lock is a write on one node in a transaction that stays
 * open meanwhile, so it ends with its holder. A statement is remembered after it was
 * applied; since each is idempotent, what was interrupted is done again at the next
 * start. A constraint or index that somebody dropped is made again.
 */
class Schema implements InitializingBean {

	private static final Logger log = LoggerFactory.getLogger(Schema.class);

	private static final CypherFile LOCK = CypherFile.named("graph/lock-schema");

	private static final CypherFile FIND_VERSIONS = CypherFile.named("graph/find-schema-versions");

	private static final CypherFile REMEMBER_VERSION = CypherFile.named("graph/remember-schema-version");

	private static final CypherFile FIND_INDEXES = CypherFile.named("graph/find-indexes");

	private static final CypherFile FIND_VECTOR_INDEXES = CypherFile.named("graph/find-vector-indexes");

	private static final CypherFile AWAIT_INDEXES = CypherFile.named("graph/await-indexes");

	private final Driver driver;

	private final Clock clock;

	private final DatabaseUse use;

	private final SchemaStatements statements;

	private final TransactionConfig patience;

	Schema(Driver driver, Clock clock, DatabaseUse use, SchemaStatements statements) {
		this.driver = driver;
		this.clock = clock;
		this.use = use;
		this.statements = statements;
		this.patience = TransactionConfig.builder().withTimeout(use.schemaTimeLimit()).build();
	}

	@Override
	public void afterPropertiesSet() {
		try (Session locking = this.driver.session(); Session working = this.driver.session()) {
			run(working, this.statements.inOrder().getFirst());
			try (Transaction lock = locking.beginTransaction(this.patience)) {
				lock.run(LOCK.text(), now()).consume();
				apply(working);
				restore(working);
				quantize(working);
				lock.commit();
			}
			working.run(AWAIT_INDEXES.text(), Map.of("seconds", this.use.schemaTimeLimit().toSeconds()), this.patience)
				.consume();
		}
	}

	private void apply(Session session) {
		Map<String, String> applied = session.run(FIND_VERSIONS.text())
			.stream()
			.collect(Collectors.toMap((row) -> row.get("name").asString(), Schema::checksum));
		refuseOlder(applied.keySet());
		refuseUnknown(applied.keySet());
		for (SchemaStatement statement : this.statements.inOrder()) {
			String checksum = applied.get(statement.name());
			if (checksum == null) {
				applyOne(session, statement);
			}
			else if (!checksum.equals(statement.checksum())) {
				throw new CannotStart("cypher/schema/" + statement.name()
						+ ".cypher was changed after it was applied to this database (checksum " + checksum + " there, "
						+ statement.checksum() + " here): undo the change, and add a new statement");
			}
		}
	}

	private static void refuseOlder(Set<String> applied) {
		applied.stream().filter(SchemaStatement::isFromBefore).max(Comparator.naturalOrder()).ifPresent((newest) -> {
			throw new CannotStart("The database has data of a Peergraph from before the first release (" + newest
					+ "), which this one cannot read; nothing was changed. Give it another PEERGRAPH_HOME or "
					+ "SPRING_NEO4J_URI, and see \"Data of an older version\" in README.md");
		});
	}

	private void refuseUnknown(Set<String> applied) {
		Set<String> known = this.statements.inOrder().stream().map(SchemaStatement::name).collect(Collectors.toSet());
		applied.stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw new CannotStart("cypher/schema/" + name
					+ ".cypher was applied to this database and is not known here: this program is older than the database");
		});
	}

	private void applyOne(Session session, SchemaStatement statement) {
		run(session, statement);
		Map<String, Object> parameters = now();
		parameters
			.putAll(Map.of("version", statement.version(), "name", statement.name(), "checksum", statement.checksum()));
		session.run(REMEMBER_VERSION.text(), parameters).consume();
		log.atInfo().addKeyValue("statement", statement.name()).log("schema statement applied");
	}

	private void restore(Session session) {
		Map<String, SchemaStatement> missing = new HashMap<>(this.statements.expected());
		missing.keySet().removeAll(names(session));
		missing.values().forEach((statement) -> run(session, statement));
		Set<String> found = missing.isEmpty() ? Set.of() : names(session);
		for (String name : missing.keySet()) {
			if (!found.contains(name)) {
				throw new CannotStart("The database has no constraint or index named " + name
						+ " but another one in its place: drop that one");
			}
			log.atWarn().addKeyValue("name", name).log("missing schema element made again");
		}
	}

	// A setting that changed: one label and property has one vector index.
	private void quantize(Session session) {
		for (Record row : session.run(FIND_VECTOR_INDEXES.text()).list()) {
			String name = row.get("name").asString();
			SchemaStatement statement = this.statements.expected().get(name);
			String before = row.get("quantization").asString(this.use.quantization().name());
			if (statement != null && !this.use.quantization().name().equals(before)) {
				// The name is that of a statement of ours, made of word characters.
				session.run(CypherLanguage.of("DROP INDEX " + name + " IF EXISTS"), this.patience).consume();
				run(session, statement);
				log.atInfo()
					.addKeyValue("name", name)
					.addKeyValue("quantization", this.use.quantization())
					.log("vector index made anew");
			}
		}
	}

	private void run(Session session, SchemaStatement statement) {
		try {
			session.executeWriteWithoutResult(
					(transaction) -> transaction.run(this.use.quantization().applyTo(statement.text())).consume(),
					this.patience);
		}
		catch (Neo4jException ex) {
			throw new CannotStart("cypher/schema/" + statement.name() + ".cypher cannot be applied: " + ex.getMessage(),
					ex);
		}
	}

	private static Set<String> names(Session session) {
		return session.run(FIND_INDEXES.text())
			.stream()
			.map((row) -> row.get("name").asString())
			.collect(Collectors.toSet());
	}

	private static String checksum(Record row) {
		return row.get("checksum").asString();
	}

	private Map<String, Object> now() {
		return new HashMap<>(Map.of("now", this.clock.instant().atZone(ZoneOffset.UTC)));
	}

}
