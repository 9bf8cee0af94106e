package io.peergraph.edge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.schema.DataFetcher;
import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.api.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class ErrorTests {

	private final Refused refused = new Refused(
			List.of(new UserError(Code.TOO_LONG, "too long", List.of("messages", "56", "content")),
					new UserError(Code.REQUIRED, "missing", List.of("name"))));

	private static final String SAVE = """
			mutation { save(input: {}) {
				peer { name } peers { name } created count userErrors { code field message }
			} }""";

	private static final Map<String, Object> ANSWER = Map.of("created", false, "count", 0, "peers", List.of(),
			"userErrors",
			List.of(Map.of("code", "TOO_LONG", "message", "too long", "field", List.of("messages", "56", "content")),
					Map.of("code", "REQUIRED", "message", "missing", "field", List.of("name"))));

	@Test
	void answersMistakesInMutationsWithUserErrors() {
		for (DataFetcher<?> save : List.<DataFetcher<?>>of((field) -> {
			throw new IllegalStateException(this.refused);
		}, (field) -> Mono.error(this.refused), (field) -> CompletableFuture.supplyAsync(() -> {
			throw this.refused;
		}))) {
			ExecutionResult answer = SmallSchema.changing(save).ask(SAVE);

			assertThat(answer.getErrors()).isEmpty();
			assertThat(answer.<Map<String, Map<String, Object>>>getData().get("save")).containsEntry("peer", null)
				.containsAllEntriesOf(ANSWER);
		}
	}

	@Test
	void leavesOtherFailuresOfMutationsAtTheTop() {
		assertThat(SmallSchema.changing((field) -> {
			throw new IllegalStateException("secret");
		}).ask(SAVE).getErrors()).singleElement().satisfies((error) -> {
			assertThat(SmallSchema.code(error)).isEqualTo("INTERNAL");
			assertThat(error.getExtensions()).containsKey("error");
			assertThat(error.getMessage()).doesNotContain("secret");
		});
	}

	@Test
	void answersMistakesInQueriesWithCodes() {
		List<GraphQLError> errors = failing(this.refused);

		assertThat(errors).extracting(SmallSchema::code).containsExactly("TOO_LONG", "REQUIRED");
		assertThat(errors).first()
			.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("field",
					List.of("messages", "56", "content")));
	}

	@Test
	void tellsWhenTheDatabaseIsAway() {
		assertThat(failing(new IllegalStateException(new ServiceUnavailableException("at 10.0.0.1")))).singleElement()
			.satisfies((error) -> {
				assertThat(SmallSchema.code(error)).isEqualTo("UNAVAILABLE");
				assertThat(error.getMessage()).doesNotContain("10.0.0.1");
			});
	}

	@Test
	void tellsWhenTheDatabaseIsThereAndDoesNotWork() {
		for (String code : List.of("TransactionStartFailed", "TransactionCommitFailed")) {
			RuntimeException panicked = new IllegalStateException(
					new DatabaseException("Neo.DatabaseError.Transaction." + code, "Could not append to /data/log"));

			assertThat(failing(panicked)).singleElement().satisfies((error) -> {
				assertThat(SmallSchema.code(error)).isEqualTo("UNAVAILABLE");
				assertThat(error.getMessage()).doesNotContain("/data/log");
			});
			assertThat(ErrorResolver.described(panicked).getErrors()).extracting(SmallSchema::code)
				.containsExactly("UNAVAILABLE");
		}
		assertThat(failing(new DatabaseException("Neo.DatabaseError.Statement.ExecutionFailed", "of ours")))
			.extracting(SmallSchema::code)
			.containsExactly("INTERNAL");
	}

	@Test
	void tellsWhenTheDatabaseIsThereButDidNotDoIt() {
		assertThat(failing(new IllegalStateException(
				new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "of 10.0.0.1"))))
			.singleElement()
			.extracting(SmallSchema::code)
			.isEqualTo("BUSY");
		assertThat(failing(new IllegalStateException(
				new ClientException("Neo.ClientError.Transaction.TransactionTimedOut", "after 1 s"))))
			.singleElement()
			.extracting(SmallSchema::code)
			.isEqualTo("TIMED_OUT");
		assertThat(failing(new IllegalStateException(
				new TransientException("Neo.TransientError.General.DatabaseUnavailable", "gone"))))
			.singleElement()
			.extracting(SmallSchema::code)
			.isEqualTo("UNAVAILABLE");
	}

	@Test
	void logsNothingThatTheDatabaseRepeats(CapturedOutput log) {
		failing(new IllegalStateException("MATCH secret",
				new ClientException("Neo.ClientError.Procedure.ProcedureCallFailed", "near secret")));

		assertThat(log.getAll()).contains("Neo.ClientError.Procedure.ProcedureCallFailed", "ErrorTests.java")
			.doesNotContain("secret");
	}

	private static List<GraphQLError> failing(RuntimeException failure) {
		return SmallSchema.answering(Map.of("peer", (field) -> {
			throw failure;
		})).ask("{ peer { name } }").getErrors();
	}

	@Test
	void givesEveryErrorACode() {
		SmallSchema schema = SmallSchema.answering(Map.of("peer", (field) -> Map.of()));

		assertThat(schema.ask("{").getErrors()).extracting(SmallSchema::code).containsExactly("INVALID_SYNTAX");
		assertThat(schema.ask("{ nothing }").getErrors()).extracting(SmallSchema::code)
			.containsExactly("VALIDATION_ERROR");
		assertThat(schema.ask("query($n: String!) { peer(name: $n) { self { name } } }").getErrors())
			.extracting(SmallSchema::code)
			.containsExactly("VALIDATION_ERROR");
		assertThat(schema.ask("{ peer { name } }").getErrors()).extracting(SmallSchema::code)
			.containsExactly("NULL_VALUE_IN_NON_NULLABLE_FIELD");
	}

}
