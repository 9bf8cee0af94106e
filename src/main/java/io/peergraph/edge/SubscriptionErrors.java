package io.peergraph.edge;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import graphql.GraphQLError;
import io.peergraph.api.Code;
import io.peergraph.api.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.stereotype.Component;

/**
 * Turns what breaks a subscription off into the errors that {@link ErrorResolver} gives.
 */
@Component
class SubscriptionErrors implements SubscriptionExceptionResolver {

	private static final Logger log = LoggerFactory.getLogger(SubscriptionErrors.class);

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable thrown) {
		return Mono.just(errors(thrown));
	}

	/**
	 * {@return the same failure with the errors to tell of it}
	 */
	static SubscriptionPublisherException described(Throwable thrown) {
		return (thrown instanceof SubscriptionPublisherException described) ? described
				: new SubscriptionPublisherException(errors(thrown), thrown);
	}

	private static List<GraphQLError> errors(Throwable thrown) {
		return UserErrors.behind(thrown)
			.or(() -> DatabaseOverload.behind(thrown).map(List::of))
			.map((mistakes) -> mistakes.stream().map(SubscriptionErrors::error).toList())
			.orElseGet(() -> List.of(ErrorResolver.isUnavailable(thrown) ? unavailable(thrown) : internal(thrown)));
	}

	private static GraphQLError error(UserError mistake) {
		return GraphQLError.newError()
			.message(mistake.message())
			.errorType(ErrorResolver.classification(mistake.code()))
			.extensions(Map.of("code", mistake.code().name(), "field", mistake.field()))
			.build();
	}

	private static GraphQLError unavailable(Throwable thrown) {
		ErrorResolver.tell(thrown, "subscription");
		return GraphQLError.newError()
			.message(ErrorResolver.UNAVAILABLE)
			.errorType(ErrorType.INTERNAL_ERROR)
			.extensions(Map.of("code", Code.UNAVAILABLE.name()))
			.build();
	}

	private static GraphQLError internal(Throwable thrown) {
		String id = UUID.randomUUID().toString();
		log.atError().addKeyValue("error", id).setCause(LogRedaction.of(thrown)).log("subscription failed");
		return GraphQLError.newError()
			.message("Something went wrong here; the log has it as " + id)
			.errorType(ErrorType.INTERNAL_ERROR)
			.extensions(Map.of("code", "INTERNAL", "error", id))
			.build();
	}

}
