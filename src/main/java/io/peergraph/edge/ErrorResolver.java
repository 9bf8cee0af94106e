package io.peergraph.edge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.peergraph.api.Code;
import io.peergraph.api.UserError;
import io.peergraph.error.DatabaseOverload;
import io.peergraph.error.LogRedaction;
import io.peergraph.error.UserErrors;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.stereotype.Component;

/**
 * Turns what a field could not do, or what breaks a subscription off, into errors: the
 * caller's mistakes with their codes, a database that cannot be reached or does not work
 * as {@code UNAVAILABLE}, and everything else as {@code INTERNAL} with an id under which
 * the log has the cause.
 */
@Component
class ErrorResolver implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {

	private static final Logger log = LoggerFactory.getLogger(ErrorResolver.class);

	// What no database says that works: it cannot begin, write or end a transaction, as
	// on a full disk.
	private static final String BROKEN = "Neo.DatabaseError.Transaction.";

	private static final String SUBSCRIPTION = "subscription";

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable thrown, DataFetchingEnvironment field) {
		if (Caller.isGone(field.getGraphQlContext())) {
			return Mono.just(List.of(abandoned(field)));
		}
		return Mono.just(errors(thrown, field.getExecutionStepInfo().getPath().toString(),
				() -> GraphqlErrorBuilder.newError(field)));
	}

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable thrown) {
		return Mono.just(errors(thrown, SUBSCRIPTION, GraphQLError::newError));
	}

	/**
	 * {@return the failure of a subscription with the errors to tell of it}
	 * @param thrown while its events were fetched
	 */
	static SubscriptionPublisherException described(Throwable thrown) {
		return (thrown instanceof SubscriptionPublisherException described) ? described
				: new SubscriptionPublisherException(errors(thrown, SUBSCRIPTION, GraphQLError::newError), thrown);
	}

	/**
	 * {@return the errors to tell of it, at least one}
	 * @param thrown while something was fetched
	 * @param field what was fetched, for the log
	 * @param error begins an error
	 */
	static List<GraphQLError> errors(Throwable thrown, String field, Supplier<GraphQLError.Builder<?>> error) {
		return UserErrors.behind(thrown)
			.or(() -> DatabaseOverload.behind(thrown).map(List::of))
			.map((mistakes) -> mistakes.stream().map((mistake) -> mistake(mistake, error.get())).toList())
			.orElseGet(() -> List.of(isUnavailable(thrown) ? unavailable(thrown, field, error.get())
					: internal(thrown, field, error.get())));
	}

	private static GraphQLError mistake(UserError mistake, GraphQLError.Builder<?> error) {
		return error.message(mistake.message())
			.errorType(classification(mistake.code()))
			.extensions(Map.of("code", mistake.code().name(), "field", mistake.field()))
			.build();
	}

	// Nobody reads it, and what was interrupted is no fault that a log should tell of.
	private static GraphQLError abandoned(DataFetchingEnvironment field) {
		return GraphqlErrorBuilder.newError(field)
			.message("Nobody waits for the answer")
			.errorType(graphql.ErrorType.ExecutionAborted)
			.build();
	}

	private static ErrorClassification classification(Code code) {
		return switch (code) {
			case NOT_FOUND -> ErrorType.NOT_FOUND;
			case FORBIDDEN, RATE_LIMITED -> ErrorType.FORBIDDEN;
			case UNAUTHENTICATED -> ErrorType.UNAUTHORIZED;
			case UNAVAILABLE, BUSY, TIMED_OUT, MODEL_FAILED -> ErrorType.INTERNAL_ERROR;
			case REQUIRED, INVALID_NAME, INVALID_VALUE, TOO_LONG, TOO_MANY, TOO_FEW, INVALID_METADATA,
					INVALID_CONFIGURATION, INVALID_FILTER, INVALID_CURSOR, INVALID_ID, IDEMPOTENCY_CONFLICT,
					BEING_DELETED ->
				ErrorType.BAD_REQUEST;
		};
	}

	private static boolean isUnavailable(Throwable thrown) {
		return UserErrors.causes(thrown)
			.anyMatch((cause) -> cause instanceof RetryableException
					|| cause instanceof DataAccessResourceFailureException || isBroken(cause));
	}

	private static boolean isBroken(Throwable cause) {
		return cause instanceof Neo4jException known && known.code() != null && known.code().startsWith(BROKEN);
	}

	// The database's own name for what went wrong and its reason, which has nothing of
	// what callers sent.
	private static GraphQLError unavailable(Throwable thrown, String field, GraphQLError.Builder<?> error) {
		Optional<Neo4jException> reason = UserErrors.causes(thrown)
			.filter(Neo4jException.class::isInstance)
			.map(Neo4jException.class::cast)
			.findFirst();
		log.atWarn()
			.addKeyValue("field", field)
			.addKeyValue("cause", thrown.getClass().getSimpleName())
			.addKeyValue("code", reason.map(Neo4jException::code).orElse("none"))
			.addKeyValue("reason", reason.map(Throwable::getMessage).orElse("none"))
			.log("unavailable");
		return error.message("The database cannot be reached right now; try again later")
			.errorType(ErrorType.INTERNAL_ERROR)
			.extensions(Map.of("code", Code.UNAVAILABLE.name()))
			.build();
	}

	private static GraphQLError internal(Throwable thrown, String field, GraphQLError.Builder<?> error) {
		String id = UUID.randomUUID().toString();
		log.atError()
			.addKeyValue("error", id)
			.addKeyValue("field", field)
			.setCause(LogRedaction.of(thrown))
			.log("failed");
		return error.message("Something went wrong here; the log has it as " + id)
			.errorType(ErrorType.INTERNAL_ERROR)
			.extensions(Map.of("code", "INTERNAL", "error", id))
			.build();
	}

}
